extension Phrase {
    static let book = givens + accounts + controls + units + holds + checks

    static let givens = [
        Phrase(.given, ja: "口座{A}は{n}トンを保有している", en: "Account {A} holds {n} t", "issue {A} {n}"),
        Phrase(
            .given, ja: "口座{A}は制度記号JCのクレジット{n}トンを保有している", en: "Account {A} holds {n} t with the prefix JC",
            "issue {A} JC:{n}"),
        Phrase(.given, ja: "{time}である", en: "It is {time}", "at {time}"),
    ]

    static let checks = [
        Phrase(.check, ja: "口座{A}の保有量は{n}トンになる", en: "Then account {A} holds {n} t", "holds {A} {n}"),
        Phrase(.check, ja: "口座{A}の留保は{n}トンになる", en: "Then {n} t of account {A} are set aside", "reserved {A} {n}"),
        Phrase(.check, ja: "口座{A}の無効化済みは{n}トンになる", en: "Then {n} t of account {A} are retired", "retired {A} {n}"),
        Phrase(.check, ja: "口座{A}の取消済みは{n}トンになる", en: "Then {n} t of account {A} are cancelled", "cancelled {A} {n}"),
        Phrase(
            .check, ja: "口座{A}から他の登録簿へ移管済みは{n}トンになる", en: "Then {n} t of account {A} are in another registry",
            "exported {A} {n}"),
        Phrase(.check, ja: "シリアル番号{s}は口座{A}にある", en: "Then serials {s} are in account {A}", "in {A} {s}"),
    ]

    static let accounts = [
        Phrase(
            .act, ja: "登録簿管理者が組織{O}の口座{A}を開設する",
            en: "The registry administrator opens account {A} for organisation {O}",
            "open {A} of=org-{O}"),
        Phrase(
            .act, ja: "登録簿管理者が{day}の本人確認に基づき組織{O}の口座{A}を開設する",
            en: "The registry administrator opens account {A} for organisation {O}, checked on {day}",
            "open {A} of=org-{O} checked={day}"),
        Phrase(
            .act, ja: "登録簿管理者が組織{O}のバッファー口座{A}を開設する",
            en: "The registry administrator opens buffer account {A} for organisation {O}",
            "open {A} of=org-{O} kind=buffer"),
        Phrase(
            .act, ja: "口座{B}の代表者が口座{A}を開設しようとする", en: "A representative of account {B} tries to open account {A}",
            "open {A} by=accountRepresentative@org-{B}"),
        Phrase(.act, ja: "登録簿管理者が口座{A}を閉鎖する", en: "The registry administrator closes account {A}", "close {A}"),
        Phrase(
            .act, ja: "登録簿管理者が口座{A}の限度量を{n}トンとする",
            en: "The registry administrator limits account {A} to {n} t in one transaction", "limit {A} {n}"),
        Phrase(
            .act, ja: "登録簿管理者が口座{A}の限度量をなくす", en: "The registry administrator takes the limit of account {A} away",
            "limit {A} none"),
        Phrase(
            .act, ja: "登録簿管理者が{P}を口座{A}の代表者（{power}）に指名する",
            en: "The registry administrator names {P} a representative of account {A} ({power})",
            "appoint {A} {P} {power}"),
        Phrase(
            .act, ja: "登録簿管理者が{P}を口座{A}の代表者から解任する",
            en: "The registry administrator removes {P} as a representative of account {A}", "dismiss {A} {P}"),
        Phrase(
            .act, ja: "口座{A}の代表者が口座{B}を信頼口座に登録する",
            en: "A representative of account {A} puts account {B} on its trusted list", "trust {A} {B}"),
        Phrase(
            .act, ja: "口座{A}の代表者が口座{B}を信頼口座から削除する",
            en: "A representative of account {A} takes account {B} off its trusted list", "distrust {A} {B}"),
    ]
}
