package import Documents

/// The steps of something that goes one way, and where it stands.
package struct Stepper: Sendable {
    package struct Step: Hashable, Sendable {
        package let name: PortalPhrase
        /// When it was done, or by what.
        package let note: String?

        package init(_ name: PortalPhrase, note: String? = nil) {
            self.name = name
            self.note = note
        }
    }

    private let label: String
    private let steps: [Step]
    /// How many are done; the next one is the present one.
    private let done: Int

    package init(_ label: String, _ steps: [Step], done: Int) {
        self.label = label
        self.steps = steps
        self.done = done
    }

    package func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("ol", ["class": "stepper", "aria-label": label]) { out in
            for (index, step) in steps.enumerated() {
                let attributes: [(StaticString, String)] =
                    index < done ? [("class", "done")] : index == done ? [("aria-current", "step")] : []
                out.element("li", attributes) { out in
                    out.text(word(step.name))
                    if index < done { out.element("span", ["class": "hidden-text"], text: " (\(word(.stepDone)))") }
                    if let note = step.note { out.element("span", ["class": "step-note"], text: note) }
                }
            }
        }
    }
}
