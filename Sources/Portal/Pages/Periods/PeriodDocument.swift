import Gateways
import UseCases

/// A document's file, to be kept: its own style sheet stands in it, so it is not shown within this site.
enum PeriodDocument {
    static let route = Route(
        .get, "/projects/{project}/periods/{period}/documents/{file}", .query(ReadDocument.self)
    ) { visit in
        let name = visit.values["file"] ?? ""
        let bytes = try visit.ask(
            ReadDocument(name, of: visit.identifier("period"), in: visit.identifier("project")))
        let type =
            switch name.split(separator: ".").last {
            case "json": "application/json"
            case "html": "text/html; charset=utf-8"
            case "pdf": "application/pdf"
            default: "application/octet-stream"
            }
        // The name is one that the shelf knows: letters, digits, dots and hyphens.
        return WebAnswer(
            200, contentType: type,
            headers: [
                "Cache-Control": "private, no-cache", "Content-Disposition": "attachment; filename=\"\(name)\"",
            ], body: bytes)
    }
}
