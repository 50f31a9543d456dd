"""From people's YAML files to the model, with every mistake told as data: file, line, column, in plain words."""
