package import Quantities
import Registry
import Store

/// What each command means, in a sentence for the person who is to approve it.
extension TakeRegistryStep {
    package var summary: Bilingual { step.summary }
}

extension OpenAccount {
    package var summary: Bilingual {
        Bilingual(
            ja: "\(organisation) の口座 \(account)「\(title)」を開設する",
            en: "Open account \(account), “\(title)”, of \(organisation)")
    }
}

extension TransferUnits {
    package var summary: Bilingual {
        let units = units.summary
        return Bilingual(
            ja: "\(units.ja) を口座 \(from) から \(to) へ移転する", en: "Transfer \(units.en) from account \(from) to \(to)")
    }
}

extension IssueCertified {
    package var summary: Bilingual {
        Bilingual(
            ja: "モニタリング期間 \(monitoringPeriod) の認証量を発行する",
            en: "Issue what was certified for monitoring period \(monitoringPeriod)")
    }
}

extension RetireWithCertificate {
    package var summary: Bilingual {
        let units = retirement.units.summary
        let uses = [retirement.purpose] + (retirement.alsoFor ?? [])
        let consent = retirement.consent
        return Bilingual(
            ja: """
                口座 \(retirement.account) の \(units.ja) を\(uses.map { "「\($0.name.ja)」" }.joined())のために無効化する\
                （利用者 \(retirement.beneficiary)、\(retirement.detail)\(consent.map { "、同意書 \($0)" } ?? "")）
                """,
            en: """
                Retire \(units.en) of account \(retirement.account) for \
                \(uses.map { "“\($0.name.en)”" }.joined(separator: ", ")) \
                (beneficiary \(retirement.beneficiary), \(retirement.detail)\(consent.map { ", consent \($0)" } ?? ""))
                """)
    }
}

extension SetApprovalPolicy {
    package var summary: Bilingual {
        let names = policy.commands.joined(separator: ", ")
        return names.isEmpty
            ? Bilingual(ja: "二者承認をやめる", en: "Let one person be enough for everything")
            : Bilingual(
                ja: "二者承認を \(names) に求める（\(policy.days) 日）", en: "Ask two persons for \(names) (\(policy.days) days)")
    }
}

extension UnitSelection {
    package var summary: Bilingual {
        switch self {
        case .quantity(let tonnes, of: let batch):
            let of = batch.map { Bilingual(ja: "（ロット \($0)）", en: " of batch \($0)") } ?? Bilingual(ja: "", en: "")
            return Bilingual(ja: "\(tonnes)\(of.ja)", en: "\(tonnes)\(of.en)")
        case .serials(let prefix, let range):
            let text = "\(Serial(known: prefix, range.first)) – \(Serial(known: prefix, range.last))"
            return Bilingual(ja: text, en: text)
        }
    }
}

extension PendingAct {
    /// What is asked, in a sentence; the command's name for one that this program does not know.
    package var summary: Bilingual {
        guard let kind = ApprovableCommands.named(command), let known = try? Self.summary(kind, content) else {
            return Bilingual(ja: command, en: command)
        }
        return known
    }

    private static func summary<C: ApprovableCommand>(_ kind: C.Type, _ content: String) throws -> Bilingual {
        try CanonicalJSON.value(C.self, from: content).summary
    }
}
