// Command interoperability checks a Daicho log with the Go project's own packages for transparency logs and signed
// notes, which share no code with Daicho. It reads static files only:
//
//	vkey               the log's verifier key
//	checkpoint         the signed checkpoint (c2sp.org/tlog-checkpoint)
//	checkpoints/N      signed checkpoints of earlier sizes, if any
//	tile/…             hash tiles and entry bundles (c2sp.org/tlog-tiles)
//	witness-vkey       a witness's verifier key, if any; every checkpoint must then carry its cosignature
//	*.tlog-proof       receipts (c2sp.org/tlog-proof), if any
//
// Usage:
//
//	interoperability check FOLDER            prints OK, or the fault and exits with 1
//	interoperability make FOLDER TEXT-FILE   signs a text with fixed keys: writes vkey, witness-vkey and signed
//
// Build it in GOPATH mode with Debian's golang-golang-x-mod-dev, see InteroperabilityTests.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	var err error
	switch {
	case len(os.Args) == 3 && os.Args[1] == "check":
		err = check(os.Args[2])
	case len(os.Args) == 4 && os.Args[1] == "make":
		err = makeSigned(os.Args[2], os.Args[3])
	default:
		err = fmt.Errorf("usage: check FOLDER | make FOLDER TEXT-FILE")
	}
	if err != nil {
		fmt.Println("FAULT", err)
		os.Exit(1)
	}
	fmt.Println("OK")
}

// head is an opened checkpoint.
type head struct {
	origin string
	size   int64
	root   tlog.Hash
}

func check(folder string) error {
	verifiers, origin, err := readVerifiers(folder)
	if err != nil {
		return err
	}
	last, err := readHead(filepath.Join(folder, "checkpoint"), verifiers, origin)
	if err != nil {
		return err
	}

	// Everything is recomputed from the entries; the tiles are then compared with that.
	leaves, hashes, err := readEntries(folder, last.size)
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(last.size, hashes)
	if err != nil {
		return err
	}
	if root != last.root {
		return fmt.Errorf("the entries have the root %v, the checkpoint %v", root, last.root)
	}
	if err := checkTiles(folder, last.size, hashes); err != nil {
		return err
	}

	// What a stranger would fetch: proofs made from tiles alone.
	tiles := newTileReader(folder, last.size)
	if fromTiles, err := tlog.TreeHash(last.size, tiles); err != nil || fromTiles != root {
		return fmt.Errorf("the tiles have the root %v: %v", fromTiles, err)
	}
	heads := []head{last}
	earlier, err := filepath.Glob(filepath.Join(folder, "checkpoints", "*"))
	if err != nil {
		return err
	}
	for _, file := range earlier {
		h, err := readHead(file, verifiers, origin)
		if err != nil {
			return err
		}
		if strconv.FormatInt(h.size, 10) != filepath.Base(file) {
			return fmt.Errorf("%s has the size %d", file, h.size)
		}
		heads = append(heads, h)
	}
	sort.Slice(heads, func(i, j int) bool { return heads[i].size < heads[j].size })
	for i, from := range heads {
		if root, err := tlog.TreeHash(from.size, hashes); err != nil || root != from.root {
			return fmt.Errorf("the first %d entries have the root %v, the checkpoint %v: %v", from.size, root, from.root, err)
		}
		for _, to := range heads[i+1:] {
			proof, err := tlog.ProveTree(to.size, from.size, tiles)
			if err != nil {
				return fmt.Errorf("%d to %d: %v", from.size, to.size, err)
			}
			if err := tlog.CheckTree(proof, to.size, to.root, from.size, from.root); err != nil {
				return fmt.Errorf("%d to %d: %v", from.size, to.size, err)
			}
		}
	}
	if err := checkReceipts(folder, verifiers, origin, leaves); err != nil {
		return err
	}
	// Last, as it takes longest.
	for index := int64(0); index < last.size; index++ {
		proof, err := tlog.ProveRecord(last.size, index, tiles)
		if err != nil {
			return fmt.Errorf("record %d: %v", index, err)
		}
		if err := tlog.CheckRecord(proof, last.size, last.root, index, leaves[index]); err != nil {
			return fmt.Errorf("record %d: %v", index, err)
		}
	}
	return nil
}

// readVerifiers reads the log's key, and the witness's if there is one.
func readVerifiers(folder string) (verifiers []note.Verifier, origin string, err error) {
	text, err := os.ReadFile(filepath.Join(folder, "vkey"))
	if err != nil {
		return nil, "", err
	}
	log, err := note.NewVerifier(strings.TrimSuffix(string(text), "\n"))
	if err != nil {
		return nil, "", fmt.Errorf("vkey: %v", err)
	}
	verifiers = append(verifiers, log)
	text, err = os.ReadFile(filepath.Join(folder, "witness-vkey"))
	if os.IsNotExist(err) {
		return verifiers, log.Name(), nil
	}
	if err != nil {
		return nil, "", err
	}
	witness, err := newCosignatureVerifier(strings.TrimSuffix(string(text), "\n"))
	if err != nil {
		return nil, "", fmt.Errorf("witness-vkey: %v", err)
	}
	return append(verifiers, witness), log.Name(), nil
}

func readHead(file string, verifiers []note.Verifier, origin string) (head, error) {
	message, err := os.ReadFile(file)
	if err != nil {
		return head{}, err
	}
	h, err := openHead(message, verifiers, origin)
	if err != nil {
		return head{}, fmt.Errorf("%s: %v", filepath.Base(file), err)
	}
	return h, nil
}

// openHead opens a note that every one of the keys must have signed.
func openHead(message []byte, verifiers []note.Verifier, origin string) (head, error) {
	opened, err := note.Open(message, note.VerifierList(verifiers...))
	if err != nil {
		return head{}, err
	}
	if len(opened.Sigs) != len(verifiers) {
		return head{}, fmt.Errorf("%d of %d keys have signed", len(opened.Sigs), len(verifiers))
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return head{}, fmt.Errorf("not three lines")
	}
	if lines[0] != origin {
		return head{}, fmt.Errorf("the origin is %q, the key's name %q", lines[0], origin)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(size, 10) != lines[1] || size < 0 {
		return head{}, fmt.Errorf("not a size: %q", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return head{}, err
	}
	return head{lines[0], size, root}, nil
}

// hashStore holds all hashes of a tree by their stored index.
type hashStore []tlog.Hash

func (s hashStore) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(s)) {
			return nil, fmt.Errorf("no hash %d", index)
		}
		hashes[i] = s[index]
	}
	return hashes, nil
}

// readEntries reads the entry bundles and computes every hash of the tree from them.
func readEntries(folder string, size int64) (leaves []tlog.Hash, hashes hashStore, err error) {
	for first := int64(0); first < size; first += 1 << height {
		width := size - first
		if width > 1<<height {
			width = 1 << height
		}
		path := tilePath("entries", first>>height, int(width))
		bundle, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return nil, nil, err
		}
		for i := int64(0); i < width; i++ {
			if len(bundle) < 2 {
				return nil, nil, fmt.Errorf("%s ends in entry %d", path, i)
			}
			length := int(binary.BigEndian.Uint16(bundle))
			bundle = bundle[2:]
			if len(bundle) < length {
				return nil, nil, fmt.Errorf("%s ends in entry %d", path, i)
			}
			leaf := tlog.RecordHash(bundle[:length])
			bundle = bundle[length:]
			stored, err := tlog.StoredHashesForRecordHash(first+i, leaf, hashes)
			if err != nil {
				return nil, nil, err
			}
			leaves = append(leaves, leaf)
			hashes = append(hashes, stored...)
		}
		if len(bundle) > 0 {
			return nil, nil, fmt.Errorf("%s has %d bytes too many", path, len(bundle))
		}
	}
	return leaves, hashes, nil
}

// tilePath is a path of tlog-tiles. The Go package's own has the height as an element more, and calls entries data.
func tilePath(level string, index int64, width int) string {
	path := tlog.Tile{H: height, L: 0, N: index, W: width}.Path()
	return "tile/" + level + strings.TrimPrefix(path, "tile/8/0")
}

// tilesOf lists the hash tiles of a tree, by the Go package's own reckoning. Some versions of it list a partial tile at
// every width it ever had; the last is the one this tree has.
func tilesOf(size int64) []tlog.Tile {
	var tiles []tlog.Tile
	for _, tile := range tlog.NewTiles(height, 0, size) {
		last := len(tiles) - 1
		if last >= 0 && tiles[last].L == tile.L && tiles[last].N == tile.N {
			tiles[last] = tile
		} else {
			tiles = append(tiles, tile)
		}
	}
	return tiles
}

// checkTiles compares every byte of every tile with what the entries say, and refuses files that are no tiles.
func checkTiles(folder string, size int64, hashes hashStore) error {
	known := map[string]bool{}
	for _, tile := range tilesOf(size) {
		path := tilePath(strconv.Itoa(tile.L), tile.N, tile.W)
		known[path] = true
		want, err := tlog.ReadTileData(tile, hashes)
		if err != nil {
			return err
		}
		found, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return err
		}
		if !bytes.Equal(found, want) {
			return fmt.Errorf("%s does not hold the hashes of the entries", path)
		}
		if tile.L == 0 {
			known[tilePath("entries", tile.N, tile.W)] = true
		}
	}
	return filepath.Walk(filepath.Join(folder, "tile"), func(file string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		path, err := filepath.Rel(folder, file)
		if err == nil && !known[path] {
			err = fmt.Errorf("%s is no tile of a tree of %d entries", path, size)
		}
		return err
	})
}

// tileReader reads hashes from tile files alone.
type tileReader struct {
	folder string
	size   int64
	tiles  map[tlog.Tile][]byte
	hashes map[int64]tlog.Hash
}

func newTileReader(folder string, size int64) *tileReader {
	return &tileReader{folder, size, map[tlog.Tile][]byte{}, map[int64]tlog.Hash{}}
}

func (r *tileReader) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		hash, ok := r.hashes[index]
		if !ok {
			var err error
			if hash, err = r.read(index); err != nil {
				return nil, err
			}
			r.hashes[index] = hash
		}
		hashes[i] = hash
	}
	return hashes, nil
}

func (r *tileReader) read(index int64) (hash tlog.Hash, err error) {
	tile := tlog.TileForIndex(height, index)
	// The tile as wide as this tree has it, for no other is in the folder.
	width := r.size>>uint(height*tile.L) - tile.N<<height
	if width > 1<<height {
		width = 1 << height
	}
	tile.W = int(width)
	data, ok := r.tiles[tile]
	if !ok {
		data, err = os.ReadFile(filepath.Join(r.folder, tilePath(strconv.Itoa(tile.L), tile.N, tile.W)))
		if err != nil {
			return hash, err
		}
		r.tiles[tile] = data
	}
	return tlog.HashFromTile(tile, data, index)
}

// checkReceipts verifies every receipt in the folder.
func checkReceipts(folder string, verifiers []note.Verifier, origin string, leaves []tlog.Hash) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.tlog-proof"))
	if err != nil {
		return err
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		parts := strings.SplitN(string(text), "\n\n", 2)
		lines := strings.Split(parts[0], "\n")
		if len(parts) != 2 || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
			return fmt.Errorf("%s: not a receipt", file)
		}
		lines = lines[1:]
		if strings.HasPrefix(lines[0], "extra ") {
			lines = lines[1:]
		}
		index, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "index "), 10, 64)
		if err != nil || lines[0] != fmt.Sprintf("index %d", index) || index < 0 || index >= int64(len(leaves)) {
			return fmt.Errorf("%s: not an index", file)
		}
		var proof tlog.RecordProof
		for _, line := range lines[1:] {
			hash, err := tlog.ParseHash(line)
			if err != nil {
				return fmt.Errorf("%s: %v", file, err)
			}
			proof = append(proof, hash)
		}
		h, err := openHead([]byte(parts[1]), verifiers, origin)
		if err != nil {
			return fmt.Errorf("%s: %v", file, err)
		}
		if err := tlog.CheckRecord(proof, h.size, h.root, index, leaves[index]); err != nil {
			return fmt.Errorf("%s: %v", file, err)
		}
	}
	return nil
}

// A cosigner signs with a time, as in c2sp.org/tlog-cosignature, type 0x04.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
	seed ed25519.PrivateKey
	time uint64
}

const algorithm = 0x04

func (c *cosigner) Name() string    { return c.name }
func (c *cosigner) KeyHash() uint32 { return c.hash }

func cosignedMessage(time uint64, text []byte) []byte {
	return append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", time)), text...)
}

func (c *cosigner) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(signature)
	return time <= 1<<63-1 && ed25519.Verify(c.key, cosignedMessage(time, text), signature[8:])
}

func (c *cosigner) Sign(text []byte) ([]byte, error) {
	stamp := binary.BigEndian.AppendUint64(nil, c.time)
	return append(stamp, ed25519.Sign(c.seed, cosignedMessage(c.time, text))...), nil
}

func cosignerKeyHash(name string, key []byte) uint32 {
	sum := sha256.Sum256(append([]byte(name+"\n\x04"), key...))
	return binary.BigEndian.Uint32(sum[:])
}

func newCosignatureVerifier(vkey string) (*cosigner, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, fmt.Errorf("not a verifier key")
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 1+ed25519.PublicKeySize || key[0] != algorithm {
		return nil, fmt.Errorf("not a cosigner's key")
	}
	c := &cosigner{name: parts[0], hash: cosignerKeyHash(parts[0], key[1:]), key: key[1:]}
	if fmt.Sprintf("%08x", c.hash) != parts[1] {
		return nil, fmt.Errorf("another key id")
	}
	return c, nil
}

// makeSigned signs a text as a log and as a witness, with fixed keys, so that Daicho can read what Go writes.
func makeSigned(folder, textFile string) error {
	text, err := os.ReadFile(textFile)
	if err != nil {
		return err
	}
	skey, vkey, err := note.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{5}, 32)), "go.example/log")
	if err != nil {
		return err
	}
	signer, err := note.NewSigner(skey)
	if err != nil {
		return err
	}
	private := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{6}, 32))
	public := private.Public().(ed25519.PublicKey)
	name := "go.example/witness"
	witness := &cosigner{name, cosignerKeyHash(name, public), public, private, 1764288000}
	signed, err := note.Sign(&note.Note{Text: string(text)}, signer, witness)
	if err != nil {
		return err
	}
	witnessKey := fmt.Sprintf("%s+%08x+%s", name, witness.hash,
		base64.StdEncoding.EncodeToString(append([]byte{algorithm}, public...)))
	files := map[string][]byte{"vkey": []byte(vkey), "witness-vkey": []byte(witnessKey), "signed": signed}
	for file, content := range files {
		if err := os.WriteFile(filepath.Join(folder, file), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
