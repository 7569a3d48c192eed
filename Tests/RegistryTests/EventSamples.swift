import Testing

/// What a script's last event is, as it stands in its record for good.
enum EventSamples {
    struct Sample: CustomTestStringConvertible {
        let kind: String
        let script: String
        /// By the standard controls.
        let isGuarded: Bool
        let json: String

        init(_ kind: String, _ script: String, isGuarded: Bool = false, _ json: String) {
            self.kind = kind
            self.script = script
            self.isGuarded = isGuarded
            self.json = json
        }

        var testDescription: String { "\(kind): \(script)" }
    }

    static let all = accounts + controls + units + holds
}
