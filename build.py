"""Build the archive that stands in this folder: `seeds/` becomes `site/`. The same as `jianbao build`."""

import sys

from jianbao.cli import main

if __name__ == "__main__":
    sys.exit(main(["build", *sys.argv[1:]]))
