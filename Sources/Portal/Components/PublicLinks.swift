import Quantities
import Registry

/// Where public things are.
enum PublicLinks {
    static func project(_ id: ProjectID) -> String { "/projects/\(PercentText.encoded(id.text))" }
    static func batch(_ id: BatchID) -> String { "/batches/\(PercentText.encoded(id.text))" }
    static func certificate(_ id: String) -> String { "/certificates/\(PercentText.encoded(id))" }
    static func units(_ first: Serial, _ last: Serial) -> String {
        first == last ? "/units?serial=\(first)" : "/units?serial=\(first)&to=\(last)"
    }
}
