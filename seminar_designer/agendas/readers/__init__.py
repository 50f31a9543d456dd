"""One reader a format: each gives the tables of a file, and the lines of text around them, with their places."""
