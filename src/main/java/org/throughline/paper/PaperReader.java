package org.throughline.paper;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.paper.PaperTextWriter.Layout;
import org.throughline.paper.PaperTextWriter.ParagraphRow;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.MappedRecord;

/**
 * Reads a paper as it is printed. Names are those of the day of its meeting.
 */
@Component
class PaperReader {

	private final JdbcClient jdbc;

	PaperReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the whole paper, with its exempt parts. */
	PaperText whole(UUID paper) {
		return read(paper, true, true);
	}

	/** Returns the whole paper without the texts of clearances. */
	PaperText uncleared(UUID paper) {
		return read(paper, true, false);
	}

	/** Returns what everyone may read: of an exempt part, that it exists. */
	PaperText published(UUID paper) {
		return read(paper, false, true);
	}

	private PaperText read(UUID paper, boolean whole, boolean cleared) {
		var writer = this.jdbc
			.sql("""
					select p.title, p.late_reason, p.late_agreed_by, p.late_agreed_on, t.numbering, t.header_form, t.summary_heading, t.recommendation, t.recommendations_listed,
					  (select json_object_agg(v.name, v.value) from paper_values(p.id) v) as fields,
					  t.lines::text,
					  (select coalesce(json_agg(m order by m.position), '[]') from paper_recommendation m where m.paper_id = p.id) as recommendations,
					  (select coalesce(json_agg(s order by s.position), '[]') from paper_signatory s where s.paper_id = p.id) as signatories,
					  (select coalesce(json_agg(a order by a.position), '[]') from paper_attachment a where a.paper_id = p.id) as attachments,
					  (select coalesce(json_agg(k order by k.position), '[]') from paper_clearance k where k.paper_id = p.id and :cleared) as clearances
					from cabinet_paper p cross join jsonb_to_record(p.layout) t (numbering text, header_form text, summary_heading text, recommendation text,
					  recommendations_listed boolean, lines jsonb) where p.id = :paper""")
			.param("paper", paper)
			.param("cleared", cleared)
			.query((row, number) -> new PaperTextWriter(MappedRecord.read(row, Layout.class),
					MappedRecord.read(row, PaperTextWriter.Lists.class), whole))
			.single();
		this.jdbc.sql("""
				select s.*, (select coalesce(json_agg(g order by g.position), '[]') from paper_paragraph g
				  where g.section_id = s.id) as paragraphs
				from paper_section s where s.paper_id = ? order by s.position""")
			.param(paper)
			.query(MappedRecord.rows(SectionRow.class))
			.list()
			.forEach((row) -> writer.add(row.content, row.exemption,
					List.of(Json.read(row.paragraphs, ParagraphRow[].class))));
		return writer.text();
	}

	/** A section, with its paragraphs as JSON. */
	private record SectionRow(SectionContent content, @Nullable Exemption exemption, String paragraphs) {

	}

}
