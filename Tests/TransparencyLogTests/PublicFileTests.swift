import Testing
import TransparencyLog

@Suite struct PublicFileTests {
    @Test(
        "a file's path reads back as the file",
        arguments: [
            PublicFile.checkpoint, .verifierKey, .tile(TilePath(.hashes(level: 0), index: 0)),
            .tile(TilePath(.hashes(level: 7), index: .max, width: 3)),
            .tile(TilePath(.entries, index: 1_234_067, width: 255)),
        ])
    func paths(file: PublicFile) throws {
        #expect(try PublicFile(path: file.path) == file)
        #expect(throws: LogError.self) { _ = try PublicFile(path: "tile/" + file.path) }
        #expect(try PublicFile(path: "/" + file.path) == nil)
    }
}
