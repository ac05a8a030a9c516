"""What can be refused about bundles for the post."""

from kktdesk.domain.errors import DeskError


class BundleUnknown(DeskError):
    """No bundle has that name."""

    code = "bundle-unknown"


class BundleStillOpen(DeskError):
    """Another bundle is open; a scan could not know where to go."""

    code = "bundle-still-open"


class BundleHandedOver(DeskError):
    """The bundle went to the post already."""

    code = "bundle-handed-over"


class BundleEmpty(DeskError):
    """Nothing is in the bundle."""

    code = "bundle-empty"


class ItemsMissing(DeskError):
    """Results of the bundle have no item number yet."""

    code = "items-missing"


class NotByPost(DeskError):
    """The result is wanted in another way."""

    code = "not-by-post"


class NotInBundle(DeskError):
    """The dossier is in no open bundle."""

    code = "not-in-bundle"


class ItemWithoutLine(DeskError):
    """No line of a bundle was marked for an item number, and none carries it."""

    code = "item-without-line"


class BundleMoved(DeskError):
    """Something was done since with a result of the bundle."""

    code = "bundle-moved"
