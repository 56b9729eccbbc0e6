"""The import sheet: a file that describes an environment, looked over before anything is made."""
