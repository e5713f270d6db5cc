"""Accept all changes of a document in LibreOffice, as a person does. For a Python that has LibreOffice's `uno`.

python accept_changes.py SOFFICE PROFILE SOURCE TARGET
"""

import subprocess
import sys

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = "pipe,name=begrijpelijk;urp"


def main(program, profile, source, target):
    command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile}", f"--accept={PIPE}"]
    office = subprocess.Popen(command)
    try:
        accept(connected(office), source, target)
    finally:
        office.terminate()
        office.wait()


def connected(office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while office.poll() is None:
        try:
            return resolver.resolve(f"uno:{PIPE};StarOffice.ComponentContext")
        except NoConnectException:
            continue
    raise SystemExit("LibreOffice stopped")


def accept(context, source, target):
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(source, "_blank", 0, (setting("Hidden", True),))
    frame = document.CurrentController.Frame
    make("com.sun.star.frame.DispatchHelper", context).executeDispatch(frame, ".uno:AcceptAllTrackedChanges", "", 0, ())
    document.storeToURL(target, (setting("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    desktop.terminate()


def setting(name, value):
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


if __name__ == "__main__":
    main(*sys.argv[1:])
