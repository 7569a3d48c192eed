/// Most movements are of whole blocks: then what ended is what moved, and nothing is kept, so neither is written. What was
/// written before this was so is read as it stands.
extension UnitMovement: Codable {
    private enum CodingKeys: CodingKey { case ended, kept, moved }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let moved = try container.decode([UnitPart].self, forKey: .moved)
        self.init(
            ended: try container.decodeIfPresent([UnitPart].self, forKey: .ended) ?? moved,
            kept: try container.decodeIfPresent([UnitPart].self, forKey: .kept) ?? [], moved: moved)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(moved, forKey: .moved)
        guard !isOfWholeBlocks else { return }
        try container.encode(ended, forKey: .ended)
        try container.encode(kept, forKey: .kept)
    }

    /// What ended is what moved.
    var isOfWholeBlocks: Bool { kept.isEmpty && ended == moved }
}
