package org.throughline.paper;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The printed text of a paper: fields are replaced by their values, paragraphs have their
 * numbers. Texts are inline Markdown; a footnote is {@code ^[text]}.
 *
 * @param headerForm how the header is set
 * @param summary the box below the header, or {@code null}
 * @param clearances who cleared it
 */
public record PaperText(String title, HeaderForm headerForm, List<Line> header, @Nullable Summary summary,
		List<Section> sections, List<Cleared> clearances) {

	/** Lists that are empty are left out of the stored paper. */
	public PaperText {
		header = given(header);
		sections = given(sections);
		clearances = given(clearances);
	}

	private static <T> List<T> given(List<T> list) {
		return List.copyOf(Objects.requireNonNullElse(list, List.of()));
	}

	/**
	 * A line of the header or the summary.
	 *
	 * @param title whether it is the title of the paper
	 * @param label the label before the text, or {@code null}
	 * @param paragraphs its words; a plain line is one paragraph
	 */
	public record Line(boolean title, @Nullable String label, List<Paragraph> paragraphs) {

		public Line {
			paragraphs = given(paragraphs);
		}

	}

	/** The box below the header. */
	public record Summary(String heading, List<Line> lines) {

		public Summary {
			lines = given(lines);
		}

	}

	/**
	 * A section.
	 *
	 * @param key its name within the paper
	 * @param heading its heading, or {@code null} at the end of a paper
	 * @param level the level of its heading, from 1
	 * @param number its number, or {@code null} if sections have none
	 * @param exemption why its words are not published, or {@code null}
	 * @param checked who checked it, in the words that are printed below it
	 */
	public record Section(String key, @Nullable String heading, int level, @Nullable String number,
			@Nullable Exemption exemption, List<Paragraph> paragraphs, List<String> checked) {

		public Section {
			paragraphs = given(paragraphs);
			checked = given(checked);
		}

	}

	/**
	 * A paragraph.
	 *
	 * @param number its number, or {@code null}
	 */
	public record Paragraph(ParagraphKind kind, @Nullable String number, String wording) {

		static Paragraph plain(String wording) {
			return new Paragraph(ParagraphKind.PLAIN, null, wording);
		}

	}

	/**
	 * A clearance.
	 *
	 * @param name what was cleared, such as "Finance"
	 * @param section the key of the section that was cleared, or {@code null} for the
	 * whole paper
	 */
	public record Cleared(String name, @Nullable String section, String officer, String post) {

	}

}
