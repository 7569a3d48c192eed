package import Foundation

/// Where the body of a request is written to while it comes, for bodies too long for memory.
package struct BodySpool: Hashable, Sendable {
    package let folder: URL
    /// In bytes; a longer body is answered with 413.
    package let longest: Int64

    package init(folder: URL, longest: Int64) {
        self.folder = folder
        self.longest = longest
    }
}
