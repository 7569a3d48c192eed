package import Quantities
package import Registry

/// What each step of the registry means, in a sentence for the person who is to approve it.
extension CloseAccount {
    package var summary: Bilingual {
        Bilingual(ja: "口座 \(account) を閉鎖する（\(reason)）", en: "Close account \(account) (\(reason))")
    }
}

extension FlagAccount {
    package var summary: Bilingual {
        Bilingual(
            ja: "口座 \(account) に「\(flag.name.ja)」を\(isOn ? "記録" : "抹消")する（\(reason)）",
            en: "\(isOn ? "Enter" : "Erase") “\(flag.name.en)” on account \(account) (\(reason))")
    }
}

extension LimitAccount {
    package var summary: Bilingual {
        let text = limit.map { "\($0)" }
        return Bilingual(
            ja: "口座 \(account) の一回の限度量を\(text ?? "なし")にする",
            en: "Set the limit of one transaction of account \(account) to \(text ?? "none")")
    }
}

extension AppointRepresentative {
    package var summary: Bilingual {
        Bilingual(
            ja: "\(person) を口座 \(account) の代表者に指名する（\(power.name.ja)）",
            en: "Name \(person) a representative of account \(account) (\(power.name.en.lowercased()))")
    }
}

extension RemoveRepresentative {
    package var summary: Bilingual {
        Bilingual(
            ja: "\(person) を口座 \(account) の代表者から外す", en: "Remove \(person) as a representative of account \(account)")
    }
}

extension TrustDestination {
    package var summary: Bilingual {
        Bilingual(
            ja: "口座 \(destination) を口座 \(account) の信頼口座に加える",
            en: "Put account \(destination) on the trusted accounts of \(account)")
    }
}

extension DistrustDestination {
    package var summary: Bilingual {
        Bilingual(
            ja: "口座 \(destination) を口座 \(account) の信頼口座から外す",
            en: "Take account \(destination) off the trusted accounts of \(account)")
    }
}

extension Freeze {
    package var summary: Bilingual {
        Bilingual(ja: "\(scope) を凍結する（\(reason)）", en: "Freeze \(scope) (\(reason))")
    }
}

extension Unfreeze {
    package var summary: Bilingual {
        Bilingual(ja: "\(scope) の凍結を解除する（\(reason)）", en: "Unfreeze \(scope) (\(reason))")
    }
}

extension TransferInBulk {
    package var summary: Bilingual {
        Bilingual(
            ja: "口座 \(from) から \(rows.count) 件を一括移転する", en: "Transfer from account \(from) to \(rows.count) accounts")
    }
}

extension CorrectTransfer {
    package var summary: Bilingual {
        Bilingual(
            ja: "記録 \(record) の移転を訂正する（\(ground.name.ja)、\(reason)）",
            en: "Put the transfer of record \(record) right (\(ground.name.en.lowercased()); \(reason))")
    }
}

extension CancelUnits {
    package var summary: Bilingual {
        let units = units.summary
        return Bilingual(
            ja: "口座 \(account) の \(units.ja) を取り消す（\(reason.name.ja)、\(detail)）",
            en: "Cancel \(units.en) of account \(account) (\(reason.name.en.lowercased()); \(detail))")
    }
}

extension ExportUnits {
    package var summary: Bilingual {
        let units = units.summary
        return Bilingual(
            ja: "口座 \(account) の \(units.ja) を \(registry) の \(destination) へ移管する",
            en: "Hand \(units.en) of account \(account) over to \(destination) of \(registry)")
    }
}

extension ReserveUnits {
    package var summary: Bilingual {
        let units = units.summary
        if let wanted = inReturn?.summary {
            return Bilingual(
                ja: "口座 \(from) の \(units.ja) を口座 \(to) の \(wanted.ja) との交換に \(until) まで申し出る",
                en: "Offer \(units.en) of account \(from) for \(wanted.en) of account \(to) until \(until)")
        }
        return Bilingual(
            ja: "口座 \(from) の \(units.ja) を口座 \(to) のために \(until) まで留保する",
            en: "Set \(units.en) of account \(from) aside for account \(to) until \(until)")
    }
}

extension CompleteHold {
    package var summary: Bilingual { Bilingual(ja: "留保 \(hold) を実行する", en: "Hand over what hold \(hold) set aside") }
}

extension AcceptExchange {
    package var summary: Bilingual {
        let units = units.summary
        return Bilingual(
            ja: "交換の申出 \(hold) に応じ、\(units.ja) を渡す", en: "Give \(units.en) for what hold \(hold) offers")
    }
}

extension ReleaseHold {
    package var summary: Bilingual { Bilingual(ja: "留保 \(hold) を解除する", en: "Free what hold \(hold) set aside") }
}

extension ConfirmHold {
    package var summary: Bilingual { Bilingual(ja: "留保 \(hold) の受入れを確認する", en: "Agree to receive hold \(hold)") }
}

extension SettleHold {
    package var summary: Bilingual {
        Bilingual(ja: "期日の到来した留保 \(hold) を処理する", en: "Settle hold \(hold), whose time has come")
    }
}

extension SetRegistryControls {
    package var summary: Bilingual {
        let limit = controls.untrustedLimit.map { "\($0)" }
        let days = controls.confirmationDays.map(String.init)
        return Bilingual(
            ja: """
                管理策を変更する（本人確認 \(controls.requiresDueDiligence ? "要" : "不要")、信頼口座以外への移転 \
                \(controls.delaysUntrusted ? "翌営業日以降" : "即時")、信頼口座の発効 \(controls.trustedAfterWorkingDays) 営業日、\
                確認 \(days.map { "\($0) 営業日以内" } ?? "不要")、限度量 \(limit ?? "なし")）
                """,
            en: """
                Set the controls (due diligence \(controls.requiresDueDiligence ? "needed" : "not needed"), transfers to \
                accounts that are not trusted \(controls.delaysUntrusted ? "a working day later" : "at once"), trusted after \
                \(controls.trustedAfterWorkingDays) working days, confirmation \(days.map { "within \($0) working days" } ?? "not needed"), \
                limit \(limit ?? "none"))
                """)
    }
}
