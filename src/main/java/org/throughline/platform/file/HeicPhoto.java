package org.throughline.platform.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.throughline.platform.file.PhotoCleaner.UnreadablePhotoException;

/**
 * A photo in the High Efficiency Image File Format (ISO/IEC 23008-12). Metadata items are
 * overwritten in place, so that all offsets stay right; the orientation is a property of
 * the picture and stays.
 */
final class HeicPhoto {

	private static final Set<String> METADATA = Set.of("Exif", "mime", "uri ");

	private static final Set<String> KNOWN_BOXES = Set.of("ftyp", "meta", "mdat");

	/** An Exif item without entries. */
	private static final byte[] NO_EXIF = { 0, 0, 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0 };

	private final byte[] content;

	private final ByteBuffer buffer;

	private final Map<Long, String> metadata = new HashMap<>();

	private final Set<Long> erased = new HashSet<>();

	private boolean described;

	private int data = -1;

	HeicPhoto(byte[] photo) {
		this.content = photo.clone();
		this.buffer = ByteBuffer.wrap(this.content);
	}

	byte[] clean() {
		boxes(0, this.content.length, (type, box) -> {
			if (type.equals("meta")) {
				this.described = true;
				boxes(box.start() + 4, box.end(), this::find);
				boxes(box.start() + 4, box.end(), this::erase);
			}
			else if (!KNOWN_BOXES.contains(type)) {
				eraseBox(type, box);
			}
		});
		if (!this.described || !this.erased.equals(this.metadata.keySet())) {
			throw new UnreadablePhotoException();
		}
		return this.content;
	}

	/** Frees a box that is no part of the picture. Films are not photos. */
	private void eraseBox(String type, Box box) {
		if (type.equals("moov")) {
			throw new UnreadablePhotoException();
		}
		Arrays.fill(this.content, box.start(), box.end(), (byte) 0);
		System.arraycopy("free".getBytes(StandardCharsets.ISO_8859_1), 0, this.content, box.typeAt(), 4);
	}

	/** Finds the numbers of metadata items and the data within the description. */
	private void find(String type, Box box) {
		if (type.equals("idat")) {
			this.data = box.start();
		}
		if (!type.equals("iinf")) {
			return;
		}
		int version = this.buffer.get(box.start());
		boxes(box.start() + ((version == 0) ? 6 : 8), box.end(), (entry, item) -> {
			int entryVersion = this.buffer.get(item.start());
			if (entryVersion < 2) {
				throw new UnreadablePhotoException();
			}
			int size = (entryVersion == 2) ? 2 : 4;
			long id = number(item.start() + 4, size);
			String kind = new String(this.content, item.start() + 4 + size + 2, 4, StandardCharsets.ISO_8859_1);
			if (METADATA.contains(kind)) {
				this.metadata.put(id, kind);
			}
		});
	}

	/** Overwrites the metadata items at the places that the box of locations gives. */
	private void erase(String type, Box box) {
		if (!type.equals("iloc")) {
			return;
		}
		int version = this.buffer.get(box.start());
		int at = box.start() + 4;
		int offsetSize = (this.buffer.get(at) >> 4) & 0xF;
		int lengthSize = this.buffer.get(at) & 0xF;
		int baseSize = (this.buffer.get(at + 1) >> 4) & 0xF;
		int indexSize = (version > 0) ? this.buffer.get(at + 1) & 0xF : 0;
		int idSize = (version < 2) ? 2 : 4;
		long items = number(at + 2, idSize);
		at += 2 + idSize;
		for (long item = 0; item < items; item++) {
			long id = number(at, idSize);
			at += idSize;
			int method = 0;
			if (version > 0) {
				method = (int) number(at, 2) & 0xF;
				at += 2;
			}
			at += 2;
			long base = number(at, baseSize);
			int extents = (int) number(at + baseSize, 2);
			at += baseSize + 2;
			for (int extent = 0; extent < extents; extent++) {
				at += indexSize;
				long offset = base + number(at, offsetSize);
				long length = number(at + offsetSize, lengthSize);
				at += offsetSize + lengthSize;
				if (this.metadata.containsKey(id)) {
					overwrite(method, offset, length);
					if ("Exif".equals(this.metadata.get(id)) && this.erased.add(id)) {
						System.arraycopy(NO_EXIF, 0, this.content, (int) start(method, offset),
								(int) Math.min(length, NO_EXIF.length));
					}
					this.erased.add(id);
				}
			}
		}
	}

	private void overwrite(int method, long offset, long length) {
		long start = start(method, offset);
		long end = start + length;
		if (method > 1 || (method == 1 && this.data < 0) || length == 0 || end > this.content.length) {
			throw new UnreadablePhotoException();
		}
		Arrays.fill(this.content, (int) start, (int) end, (byte) 0);
	}

	private long start(int method, long offset) {
		return (method == 0) ? offset : this.data + offset;
	}

	private void boxes(int from, int to, BiConsumer<String, Box> visitor) {
		int at = from;
		while (at + 8 <= to) {
			long size = this.buffer.getInt(at) & 0xFFFFFFFFL;
			int start = at + 8;
			if (size == 1) {
				size = this.buffer.getLong(start);
				start += 8;
			}
			long end = (size == 0) ? to : at + size;
			if (end > to || end < start) {
				throw new UnreadablePhotoException();
			}
			visitor.accept(new String(this.content, at + 4, 4, StandardCharsets.ISO_8859_1),
					new Box(at + 4, start, (int) end));
			at = (int) end;
		}
	}

	private long number(int at, int size) {
		long number = 0;
		for (int digit = 0; digit < size; digit++) {
			number = (number << 8) | (this.buffer.get(at + digit) & 0xFF);
		}
		return number;
	}

	/** The position of a box in the file. */
	private record Box(int typeAt, int start, int end) {

	}

}
