"""The house style: a folder of templates/, loaded into a `Theme`."""
