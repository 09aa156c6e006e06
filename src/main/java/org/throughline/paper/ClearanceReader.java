package org.throughline.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads clearances. One whose text has changed since is shown as reopened, also before
 * that is recorded.
 */
@Component
class ClearanceReader {

	private static final String PAPER = """
			select distinct p.id, p.partnership_id, l.slug, p.number, p.title, m.body, m.meets_on,
			  (p.key_decision is true or m.key_decision) as key_decision
			from cabinet_paper p join consideration m on m.id = p.consideration_id join partnership_label l on l.id = p.partnership_id
			where\s""";

	private final JdbcClient jdbc;

	private final PaperReader papers;

	private final ClearanceLog log;

	ClearanceReader(JdbcClient jdbc, PaperReader papers, ClearanceLog log) {
		this.jdbc = jdbc;
		this.papers = papers;
		this.log = log;
	}

	/** Returns a paper by its number. */
	ClearancePaper paper(UUID partnershipId, int number) {
		return this.jdbc.sql(PAPER + "p.partnership_id = ? and p.number = ?")
			.params(partnershipId, number)
			.query(MappedRecord.rows(ClearancePaper.class))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** Returns the clearances of a paper, in their order. */
	List<ClearanceDetails> clearances(UUID paper) {
		return clearances(this.papers.uncleared(paper), paper).stream().map(Row::details).toList();
	}

	/** Returns a clearance with its text. */
	ClearanceFile file(ClearancePaper paper, String key) {
		var text = this.papers.uncleared(paper.id());
		var row = Records.one(clearances(text, paper.id()), (each) -> each.details.subject().key().equals(key));
		String section = row.details.subject().section();
		String heading = text.sections()
			.stream()
			.filter((each) -> each.key().equals(section))
			.map(PaperText.Section::heading)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return new ClearanceFile(paper, row.details, heading, ClearanceTexts.of(text, section), row.clearedText,
				this.log.steps(row.details.id()), row.added);
	}

	/** Returns the headings of the sections that can be cleared, by key. */
	Map<String, String> sections(ClearancePaper paper) {
		return this.papers.uncleared(paper.id())
			.sections()
			.stream()
			.filter((each) -> each.heading() != null)
			.collect(Collectors.toMap(PaperText.Section::key, (each) -> Objects.requireNonNull(each.heading()),
					(one, other) -> one, LinkedHashMap::new));
	}

	private List<Row> clearances(PaperText text, UUID paper) {
		var rows = new ArrayList<Row>();
		this.jdbc
			.sql("""
					select c.*, not exists (select from template_clearance t join cabinet_paper p on p.template_id = t.template_id
					  where p.id = c.paper_id and t.key = c.key) as added
					from paper_clearance c where c.paper_id = ? order by c.position""")
			.param(paper)
			.query(MappedRecord.rows(Row.class))
			.list()
			.forEach((row) -> {
				boolean changed = row.details.state() == ClearanceState.CLEARED && row.clearedText != null
						&& !row.clearedText.equals(ClearanceTexts.of(text, row.details.subject().section()));
				rows.add(changed ? new Row(row.details.reopened(), row.clearedText, row.added) : row);
			});
		return rows;
	}

	private record Row(ClearanceDetails details, @Nullable String clearedText, boolean added) {

	}

}
