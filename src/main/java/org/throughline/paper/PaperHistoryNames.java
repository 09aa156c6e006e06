package org.throughline.paper;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.publication.EditionForm;

/**
 * Names of papers, templates and meetings for the change history.
 */
@Component
class PaperHistoryNames implements HistoryNames {

	@Override
	public Set<String> columns() {
		return Set.of("template_id", "consideration_id", "paper_id");
	}

	@Override
	public Set<String> technicalColumns() {
		return Set.of("exempt_content");
	}

	@Override
	public String query() {
		return """
				select id, null, name from paper_template where id = any(:ids)
				union all select id, null, title from cabinet_paper where id = any(:ids)
				union all select id, null, concat_ws(', ', body, to_char(meets_on, 'FMDD FMMonth YYYY')) from consideration where id = any(:ids)
				union all select id, null, wording from promise where id = any(:ids)
				union all select s.id, null, coalesce(s.heading, s.key) from paper_section s where s.id = any(:ids)
				union all select id, null, wording from paper_paragraph where id = any(:ids)
				union all select id, null, title from paper_attachment where id = any(:ids)
				union all select id, null, name from paper_clearance where id = any(:ids)
				union all select e.id, null, p.title || ', edition ' || e.number from paper_edition e join cabinet_paper p on p.id = e.paper_id
				where e.id = any(:ids)""";
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("paper_template.numbering", PaperNumbering.class, "paper_template.header_form", HeaderForm.class,
				"template_line.place", LinePlace.class, "template_line.style", LineStyle.class, "template_section.kind",
				SectionKind.class, "template_source.form", FactForm.class, "paper_edition_file.form", EditionForm.class,
				"clearance_step.kind", ClearanceStepKind.class);
	}

	@Override
	public String addresses() {
		return """
				select id, 'meetings/' || number from consideration where id = any(:ids)
				union all select id, 'promises/' || number from promise where id = any(:ids)""";
	}

	@Override
	public Map<String, String> lists() {
		return Map.of("consideration", "meetings", "promise", "promises");
	}

}
