import Foundation

/// The data folder that the load works on: two accounts with some tonnes, and people who may move them.
enum LoadedFolder {
    /// A fresh copy of it.
    static func copy(to url: URL) throws {
        let desk = try Desk(.issued)
        try FileManager.default.copyItem(at: desk.url.appending(path: "daicho-data"), to: url)
    }
}
