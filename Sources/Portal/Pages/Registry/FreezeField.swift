import Documents
import Quantities
import Registry

/// What a form wants to stand still: everything, or one thing by its name.
enum FreezeField {
    static let names = ["scope", "what"]

    private enum Kind: String, CaseIterable {
        case account, units, organisation, registry

        var phrase: PortalPhrase {
            switch self {
            case .account: .account
            case .units: .serials
            case .organisation: .organisation
            case .registry: .scopeRegistry
            }
        }
    }

    static func write(_ form: ActForm, _ out: inout HTMLWriter) {
        let word = form.visit.word
        form.radios(
            "scope", .freezeScope, Kind.allCases.map { ($0.rawValue, word($0.phrase)) },
            selected: Kind.account.rawValue, &out)
        form.field("what", .freezeWhat, hint: .freezeWhatHint, isNeeded: false, &out)
    }

    /// - Throws: ``Rejection`` `portal.form.choice`, and those of the values.
    static func read(_ form: FormValues) throws(Rejection) -> FreezeScope {
        let kind: Kind = try Choice.read("scope", in: form)
        let what = form["what"] ?? ""
        switch kind {
        case .registry: return .registry
        case .organisation: return .organisation(try OrganisationID(what))
        case .account: return .account(try AccountID(what))
        case .units:
            let ends = what.replacing("–", with: "..").split(separator: "..", omittingEmptySubsequences: false)
            let (first, last) = (try Serial(String(ends.first ?? "")), try Serial(String(ends.last ?? "")))
            guard ends.count <= 2, first.prefix == last.prefix else {
                throw Rejection(
                    "registry.serial.prefixes", expected: first.prefix.rawValue, found: String(what.prefix(80)),
                    ja: "最初と最後のシリアル番号の制度記号が異なります", en: "First and last serial have different prefixes")
            }
            return .units(first.prefix, try SerialRange(first.number, last.number))
        }
    }

    /// The form of releasing it, filled in.
    static func link(to scope: FreezeScope) -> String {
        let (kind, what) =
            switch scope {
            case .registry: (Kind.registry, "")
            case .organisation(let organisation): (.organisation, organisation.text)
            case .account(let account): (.account, account.text)
            case .units(let prefix, let range):
                (.units, "\(Serial(known: prefix, range.first))..\(Serial(known: prefix, range.last))")
            }
        return "\(RegistryPage.path)/unfreeze?scope=\(kind.rawValue)&what=\(PercentText.encoded(what))"
    }

    static func text(_ scope: FreezeScope, _ word: PortalWording) -> String {
        switch scope {
        case .registry: word(.scopeRegistry)
        case .organisation(let organisation): "\(word(.organisation)) \(organisation)"
        case .account(let account): "\(word(.account)) \(account)"
        case .units(let prefix, let range):
            "\(Serial(known: prefix, range.first))–\(Serial(known: prefix, range.last))"
        }
    }
}
