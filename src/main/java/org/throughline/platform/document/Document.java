package org.throughline.platform.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A document that can be written in each {@link DocumentFormat}.
 *
 * @param properties its title and what else readers and programs must know of it
 * @param cover its cover, or {@code null} for a short document without cover and contents
 * @param blocks its content; headings begin at level 1
 */
public record Document(DocumentProperties properties, @Nullable Cover cover, DocumentMarks marks, List<Block> blocks) {

	public Document {
		blocks = List.copyOf(blocks);
	}

	/** Returns whether the title is one of the blocks. */
	boolean titled() {
		return this.blocks.stream().anyMatch(Document::titled);
	}

	private static boolean titled(Block block) {
		return block instanceof Block.Title || (block instanceof Block.LabelTable table
				&& table.rows().stream().anyMatch((row) -> row.content().stream().anyMatch(Document::titled)));
	}

}
