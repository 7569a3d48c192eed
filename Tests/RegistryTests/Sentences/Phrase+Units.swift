extension Phrase {
    static let units = [
        Phrase(
            .act, ja: "登録簿管理者がモニタリング期間{P}の{n}トンを口座{A}へ発行する",
            en: "The registry administrator issues {n} t of monitoring period {P} to account {A}",
            "issue {A} {n} period={P}"),
        Phrase(
            .act, ja: "口座{A}の代表者が自らに{n}トンを発行しようとする",
            en: "A representative of account {A} tries to issue {n} t to it",
            "issue {A} {n} by=accountRepresentative@org-{A}"),
        Phrase(
            .act, ja: "口座{A}の代表者が口座{B}へ{n}トンを移転する",
            en: "A representative of account {A} transfers {n} t to account {B}", "transfer {A} {B} {n}"),
        Phrase(
            .act, ja: "口座{A}の代表者が口座{B}へシリアル番号{s}を移転する",
            en: "A representative of account {A} transfers serials {s} to account {B}", "transfer {A} {B} {s}"),
        Phrase(
            .act, ja: "口座{A}の代表者が{day}に口座{B}へ{n}トンを移転する予約をする",
            en: "A representative of account {A} schedules a transfer of {n} t to account {B} on {day}",
            "transfer {A} {B} {n} on={day}"),
        Phrase(
            .act, ja: "口座{C}の代表者が口座{A}から口座{B}へ{n}トンを移転しようとする",
            en: "A representative of account {C} tries to transfer {n} t from account {A} to account {B}",
            "transfer {A} {B} {n} by=accountRepresentative@org-{C}"),
        Phrase(
            .act, ja: "検証人が口座{A}から口座{B}へ{n}トンを移転しようとする",
            en: "A verifier tries to transfer {n} t from account {A} to account {B}",
            "transfer {A} {B} {n} by=verifier"),
        Phrase(
            .act, ja: "代表者{P}が口座{A}から口座{B}へ{n}トンを移転する",
            en: "Representative {P} transfers {n} t from account {A} to account {B}",
            "transfer {A} {B} {n} by=accountRepresentative@org-{A}:{P}"),
        Phrase(
            .act, ja: "口座{A}の代表者が口座{B}へ{n}トン、口座{C}へ{m}トンを一括で移転する",
            en: "A representative of account {A} transfers {n} t to account {B} and {m} t to account {C} in bulk",
            "bulk {A} {B}:{n},{C}:{m}"),
        Phrase(
            .act, ja: "口座{A}の代表者が口座{B}へシリアル番号{s}、口座{C}へシリアル番号{t}を一括で移転する",
            en: "A representative of account {A} transfers serials {s} to account {B} and {t} to account {C} in bulk",
            "bulk {A} {B}:{s},{C}:{t}"),
        Phrase(
            .act, ja: "口座{A}の代表者がカーボン・オフセットのため{n}トンを無効化する",
            en: "A representative of account {A} retires {n} t for a carbon offset", "retire {A} {n}"),
        Phrase(
            .act, ja: "口座{A}の代表者がカーボン・オフセットのためシリアル番号{s}を無効化する",
            en: "A representative of account {A} retires serials {s} for a carbon offset", "retire {A} {s}"),
        Phrase(
            .act, ja: "口座{A}の代表者が所在地を示さずに{n}トンを無効化する",
            en: "A representative of account {A} retires {n} t without saying where", "retire {A} {n} place=none"),
        Phrase(
            .act, ja: "口座{A}の代表者がクレジットを創出した場所のために{n}トンを無効化する",
            en: "A representative of account {A} retires {n} t for the place where they were created",
            "retire {A} {n} place=same"),
        Phrase(
            .act, ja: "口座{A}の代表者が経団連カーボンニュートラル行動計画のため{n}トンを無効化する",
            en: "A representative of account {A} retires {n} t for the Keidanren plan",
            "retire {A} {n} purpose=keidanren"),
        Phrase(
            .act, ja: "口座{A}の代表者が{n}トンを任意に取り消す", en: "A representative of account {A} cancels {n} t of its own will",
            "cancel {A} {n}"),
        Phrase(
            .act, ja: "登録簿管理者が口座{A}の{n}トンを義務的に取り消す",
            en: "The registry administrator cancels {n} t of account {A} as mandatory", "cancel {A} {n} why=mandatory"),
        Phrase(
            .act, ja: "登録簿管理者が吸収の逆転により口座{A}の{n}トンを取り消す",
            en: "The registry administrator cancels {n} t of account {A} after a reversal",
            "cancel {A} {n} why=reversal"),
        Phrase(
            .act, ja: "口座{A}の代表者が{n}トンを他の登録簿へ移管する",
            en: "A representative of account {A} hands {n} t over to another registry", "export {A} {n}"),
        Phrase(
            .act, ja: "口座{A}の代表者が口座{B}の{m}トンとの交換に{n}トンを申し出る",
            en: "A representative of account {A} offers {n} t for {m} t of account {B}",
            "offer {A} {B} {n} return={m}"),
        Phrase(
            .act, ja: "口座{A}の代表者が口座{B}のシリアル番号{s}との交換に{n}トンを申し出る",
            en: "A representative of account {A} offers {n} t for serials {s} of account {B}",
            "offer {A} {B} {n} return={s}"),
        Phrase(
            .act, ja: "口座{B}の代表者が{m}トンを渡して交換の申出{H}に応じる",
            en: "A representative of account {B} gives {m} t for what hold {H} offers", "accept {H} {B} {m}"),
    ]
}
