package org.throughline.platform.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Markdown;

/**
 * Checks that a document is complete before it is written.
 */
@Component
class DocumentRules {

	/** Lists and quotations nested deeper than this cannot be followed. */
	private static final int DEEPEST = 6;

	private static final int LONGEST_PLACE = 60;

	private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

	private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

	private final DocumentWords words;

	DocumentRules(DocumentWords words) {
		this.words = words;
	}

	/** Returns what keeps a document from being written. */
	List<DocumentProblem> check(Document document) {
		return new Walk(document).problems;
	}

	/** Refuses a document that has problems. */
	void require(Document document) {
		var problems = check(document);
		if (!problems.isEmpty()) {
			throw new DocumentRefused(problems);
		}
	}

	/** One reading of a document. */
	private final class Walk {

		private final List<DocumentProblem> problems = new ArrayList<>();

		private final Set<String> ids = new HashSet<>();

		private String place;

		private int level;

		Walk(Document document) {
			this.place = DocumentRules.this.words.of("place.cover");
			properties(document.properties());
			cover(document.cover());
			this.place = DocumentRules.this.words.of("place.beginning");
			document.blocks().forEach((block) -> block(block, 0));
		}

		private void properties(DocumentProperties properties) {
			require(!properties.title().isBlank(), "title");
			require(!properties.description().isBlank(), "about");
			require(LANGUAGE.matcher(properties.language()).matches(), "language", properties.language());
			text(properties.title());
			text(properties.author());
		}

		private void cover(@Nullable Cover cover) {
			if (cover == null) {
				return;
			}
			require(COLOUR.matcher(cover.accent()).matches(), "colour", cover.accent());
			text(cover.organisation());
			text((cover.subtitle() != null) ? cover.subtitle() : "");
			text((cover.day() != null) ? cover.day() : "");
			require(cover.logo() == null || !cover.logo().description().isBlank(), "logoDescription");
		}

		private void block(Block block, int depth) {
			if (depth > DEEPEST) {
				require(false, "depth", DEEPEST);
			}
			else if (block instanceof Block.Heading heading) {
				heading(heading);
			}
			else if (block instanceof Block.Title title) {
				require(!Inline.text(title.content()).isBlank(), "title");
				inlines(title.content());
			}
			else if (block instanceof Block.Paragraph paragraph) {
				inlines(paragraph.content());
			}
			else if (block instanceof Block.ItemList list) {
				list.items().forEach((item) -> item.forEach((each) -> block(each, depth + 1)));
			}
			else if (block instanceof Block.Quotation quotation) {
				quotation.blocks().forEach((each) -> block(each, depth + 1));
				inlines((quotation.source() != null) ? quotation.source() : List.of());
			}
			else if (block instanceof Block.Note note) {
				note.blocks().forEach((each) -> block(each, depth + 1));
			}
			else if (block instanceof Block.Table table) {
				at("place.table", table.caption(), () -> table(table));
			}
			else if (block instanceof Block.LabelTable table) {
				for (var row : table.rows()) {
					text((row.label() != null) ? row.label() : "");
					row.content().forEach((each) -> block(each, depth + 1));
				}
			}
			else if (block instanceof Block.Figure figure) {
				at("place.picture", figure.picture().headline(), () -> figure(figure));
			}
		}

		private void heading(Block.Heading heading) {
			String text = Inline.text(heading.content());
			require(!text.isBlank(), "headingEmpty");
			if (!text.isBlank()) {
				this.place = Markdown.firstWords(text, LONGEST_PLACE);
			}
			require(heading.level() >= 1 && heading.level() <= this.level + 1, "headingLevel");
			this.level = heading.level();
			id(heading.id());
			inlines(heading.content());
		}

		private void id(String id) {
			require(ID.matcher(id).matches() && this.ids.add(id), "id", id);
		}

		private void table(Block.Table table) {
			text(table.caption());
			require(!table.columns().isEmpty(), "columns");
			for (int column = 0; column < table.columns().size(); column++) {
				require(column == 0 || !table.columns().get(column).head().isBlank(), "columnHead", column + 1);
				text(table.columns().get(column).head());
			}
			for (int row = 0; row < table.rows().size(); row++) {
				var cells = table.rows().get(row);
				require(cells.size() == table.columns().size(), "cells", row + 1, cells.size(), table.columns().size());
				cells.forEach(this::inlines);
			}
		}

		private void figure(Block.Figure figure) {
			var picture = figure.picture();
			var drawing = FigureDrawing.of(picture.svg());
			id(picture.id());
			require(!picture.headline().isBlank(), "headline");
			require(!drawing.description().isBlank(), "description");
			require(drawing.foreign().isEmpty(), "drawing", String.join(", ", drawing.foreign()));
			text(picture.headline());
			text(drawing.words());
			if (picture.table() != null) {
				table(Block.Table.of(picture.table()));
			}
		}

		private void inlines(List<Inline> content) {
			for (var inline : content) {
				if (inline instanceof Inline.Text words) {
					text(words.text());
				}
				else if (inline instanceof Inline.Code code) {
					text(code.text());
				}
				inlines(inline.content());
			}
		}

		private void text(String text) {
			var missing = DocumentFonts.missing(Inline.Text.clean(text));
			require(missing.isEmpty(), "characters", String.join(", ", missing));
		}

		private void at(String key, String name, Runnable check) {
			String before = this.place;
			if (!name.isBlank()) {
				this.place = DocumentRules.this.words.of(key, Markdown.firstWords(name, LONGEST_PLACE));
			}
			check.run();
			this.place = before;
		}

		private void require(boolean met, String key, Object... arguments) {
			if (!met) {
				this.problems.add(DocumentRules.this.words.problem(this.place, key, arguments));
			}
		}

	}

}
