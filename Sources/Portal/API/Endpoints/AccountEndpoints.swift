import Registry
import UseCases

enum AccountEndpoints {
    static let all = [open]

    private static let open = Endpoint.post(
        "/accounts", .accounts, ja: "口座開設", en: "Open an account", body: OpenAccount.self,
        rules: { $0.with("title", .text(1...OpenAccount.longestTitle)) }, codes: ["registry.account.exists"]
    ) { _, body in TakeRegistryStep(body) }
}
