import Gateways

/// The description of the API for programs.
enum DescriptionPage {
    private static let bytes = OpenAPIDocument(APIEndpoints.all).json.bytes

    static let route = Route(.get, "/openapi.json", .open, for: .machines) { _ in
        WebAnswer(
            200, contentType: "application/json", headers: ["Cache-Control": "public, max-age=300"], body: bytes)
    }
}
