"""How documents look: words, typography, brand, pictures, and from a template to a file."""
