import Documents
import Registry

/// How the registry guards what leaves an account; every value is marked as assumed.
enum ControlsFacts {
    static func write(_ controls: RegistryControls, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("p", ["class": "muted"], text: word(.controlsAssumed, RegistryControls.source))
        var facts = FactList(word)
        func add(_ name: PortalPhrase, _ value: String) { facts.add(name, value, isVerified: false) }
        add(.controlDueDiligence, word(controls.requiresDueDiligence ? .yesWord : .noWord))
        add(.controlDelays, word(controls.delaysUntrusted ? .yesWord : .noWord))
        add(.controlTrustedAfter, word(.workingDays, "\(controls.trustedAfterWorkingDays)"))
        add(.controlConfirmation, controls.confirmationDays.map { word(.workingDays, "\($0)") } ?? word(.notAsked))
        add(.controlUntrustedLimit, controls.untrustedLimit.map { word.tonnes($0) } ?? word(.noLimit))
        facts.write(&out)
    }
}
