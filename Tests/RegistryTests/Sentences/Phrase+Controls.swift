extension Phrase {
    static let controls = [
        Phrase(
            .act, ja: "登録簿管理者が口座{A}に信託を記録する", en: "The registry administrator enters a trust on account {A}",
            "flag {A} trust on"),
        Phrase(
            .act, ja: "登録簿管理者が口座{A}の信託を抹消する", en: "The registry administrator erases the trust on account {A}",
            "flag {A} trust off"),
        Phrase(
            .act, ja: "登録簿管理者が口座{A}に処分の制限を記録する",
            en: "The registry administrator enters a restriction of disposal on account {A}",
            "flag {A} restrictedDisposal on"),
        Phrase(
            .act, ja: "登録簿管理者が口座{A}の処分の制限を抹消する",
            en: "The registry administrator erases the restriction of disposal on account {A}",
            "flag {A} restrictedDisposal off"),
        Phrase(.act, ja: "登録簿管理者が登録簿全体を凍結する", en: "The registry administrator freezes the registry", "freeze registry"),
        Phrase(
            .act, ja: "登録簿管理者が登録簿全体の凍結を解除する", en: "The registry administrator unfreezes the registry",
            "unfreeze registry"),
        Phrase(
            .act, ja: "登録簿管理者が口座{A}を凍結する", en: "The registry administrator freezes account {A}", "freeze account:{A}"),
        Phrase(
            .act, ja: "登録簿管理者が口座{A}の凍結を解除する", en: "The registry administrator unfreezes account {A}",
            "unfreeze account:{A}"),
        Phrase(
            .act, ja: "登録簿管理者が組織{O}を凍結する", en: "The registry administrator freezes organisation {O}",
            "freeze organisation:org-{O}"),
        Phrase(
            .act, ja: "登録簿管理者がシリアル番号{s}を凍結する", en: "The registry administrator freezes serials {s}",
            "freeze units:{s}"),
        Phrase(
            .act, ja: "登録簿管理者がシリアル番号{s}の凍結を解除する", en: "The registry administrator unfreezes serials {s}",
            "unfreeze units:{s}"),
        Phrase(
            .act, ja: "登録簿管理者が移転先の同意により直近の移転を訂正する",
            en: "The registry administrator puts the latest transfer right with the receiver's consent",
            "correct latest"),
        Phrase(
            .act, ja: "登録簿管理者が裁判所の命令により直近の移転を訂正する",
            en: "The registry administrator puts the latest transfer right by a court order",
            "correct latest ground=courtOrder"),
        Phrase(
            .act, ja: "登録簿管理者が移転先の同意により最初の移転を訂正する",
            en: "The registry administrator puts the first transfer right with the receiver's consent",
            "correct first"),
        Phrase(
            .act, ja: "登録簿管理者が裁判所の命令により最初の移転を訂正する",
            en: "The registry administrator puts the first transfer right by a court order",
            "correct first ground=courtOrder"),
    ]

    static let holds = [
        Phrase(
            .act, ja: "口座{A}の代表者が口座{B}のために{n}トンを{time}まで留保する",
            en: "A representative of account {A} sets {n} t aside for account {B} until {time}",
            "reserve {A} {B} {n} until={time}"),
        Phrase(
            .act, ja: "口座{A}の代表者が留保{H}を実行する", en: "A representative of account {A} completes hold {H}",
            "complete {H} by=accountRepresentative@org-{A}"),
        Phrase(
            .act, ja: "口座{A}の代表者が留保{H}を解除する", en: "A representative of account {A} releases hold {H}",
            "release {H} by=accountRepresentative@org-{A}"),
        Phrase(
            .act, ja: "登録簿管理者が留保{H}を解除する", en: "The registry administrator releases hold {H}",
            "release {H} by=registryAdministrator@registry"),
        Phrase(
            .act, ja: "口座{A}の代表者が留保{H}を確認する", en: "A representative of account {A} confirms hold {H}",
            "confirm {H} by=accountRepresentative@org-{A}"),
        Phrase(.act, ja: "登録簿が留保{H}の期日を処理する", en: "The registry settles hold {H}", "settle {H}"),
    ]
}
