import Documents
import Foundation
import Quantities
import Testing

@Suite struct PaperLooks {
    @Test(
        "samples are written where DAICHO_DOCUMENTS_OUT says, for a person to look at",
        .enabled(
            if: ProcessInfo.processInfo.environment["DAICHO_DOCUMENTS_OUT"] != nil, "DAICHO_DOCUMENTS_OUT is not set"))
    func samplesForLooking() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["DAICHO_DOCUMENTS_OUT"] ?? "")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let link = try Document.Link("https://registry.example/documents/MR-0001-2024")
        for language in Language.allCases {
            let papers = [
                "monitoring": try Samples.monitoringReport(members: 150).pdf(in: language, link: link),
                "verification": try Samples.verificationReport.pdf(in: language),
                "certificate": try Samples.certificate(simulated: false).pdf(in: language, link: link),
                "certificate-simulated": try Samples.certificate().pdf(in: language, link: link),
            ]
            for (name, bytes) in papers {
                try Data(bytes).write(to: folder.appending(path: "\(name).\(language.rawValue).pdf"))
                #expect(bytes.starts(with: Array("%PDF-".utf8)))
            }
        }
    }
}
