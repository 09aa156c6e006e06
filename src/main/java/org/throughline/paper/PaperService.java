package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.document.HtmlDocument;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.web.NotFoundException;

/**
 * Returns papers that everyone can read: from the day on which the agenda is published.
 */
@Service
@Transactional(readOnly = true)
public class PaperService {

	private final JdbcClient jdbc;

	private final HtmlDocument documents;

	private final Clock clock;

	PaperService(JdbcClient jdbc, HtmlDocument documents, Clock clock) {
		this.documents = documents;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the papers of a partnership, the latest meeting first. */
	public List<PublishedPaper> published(UUID partnershipId) {
		return this.jdbc.sql("select * from published_paper(?) where partnership_id = ? order by meets_on desc, slug")
			.params(LocalDate.now(this.clock), partnershipId)
			.query(MappedRecord.rows(PublishedPaper.class))
			.list();
	}

	/**
	 * Returns a paper.
	 * @throws NotFoundException if there is none that everyone can read
	 */
	public PublishedPaper published(UUID partnershipId, String slug) {
		return published(partnershipId).stream()
			.filter((paper) -> paper.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Returns the content of a paper. */
	public PaperText text(PublishedPaper paper) {
		return this.jdbc.sql("select content from paper_edition where paper_id = ? and number = ?")
			.params(paper.id(), paper.edition())
			.query((row, number) -> PaperSnapshot.read(row.getString("content")).text())
			.single();
	}

	/**
	 * Returns the public statements and facts of reports that a paper repeats, in its
	 * order.
	 */
	public List<Source> sources(PublishedPaper paper) {
		return this.jdbc.sql("select * from paper_sources(?, ?, ?)")
			.params(paper.id(), paper.edition(), LocalDate.now(this.clock))
			.query(Source.class)
			.list();
	}

	/** Returns a paper as HTML, with its title. */
	public String html(PaperText text) {
		return this.documents.content(PaperDocument.of(text, this.clock.instant()));
	}

	/**
	 * The source of a text of a paper.
	 *
	 * @param paragraph the numbers of its paragraphs
	 * @param address the address of the statement or fact below the partnership's
	 * @param words its text (Markdown)
	 */
	public record Source(String paragraph, String address, String words) {

		/** Returns its first words without Markdown. */
		public String inOneLine() {
			return Markdown.firstWords(this.words);
		}

	}

}
