package org.throughline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads templates and their parts.
 */
@Component
class PaperTemplates {

	private final JdbcClient jdbc;

	private final EntityManager entities;

	PaperTemplates(JdbcClient jdbc, EntityManager entities) {
		this.jdbc = jdbc;
		this.entities = entities;
	}

	/** Returns the templates of a partnership and shared ones, its own first. */
	List<TemplateSummary> of(UUID partnershipId) {
		return this.jdbc.sql("""
				select * from paper_template where coalesce(partnership_id, :partnership) = :partnership
				order by partnership_id, valid_from desc nulls last, name""")
			.param("partnership", partnershipId)
			.query(MappedRecord.rows(TemplateSummary.class))
			.list();
	}

	/**
	 * Returns a template of a partnership, or a shared one.
	 * @throws NotFoundException if there is none
	 */
	PaperTemplate stored(UUID partnershipId, String slug) {
		return this.entities
			.createQuery(
					"""
							select t from PaperTemplate t where t.slug = :slug and (t.partnershipId = :partnership or t.partnershipId is null)
							order by t.partnershipId nulls last""",
					PaperTemplate.class)
			.setParameter("slug", slug)
			.setParameter("partnership", partnershipId)
			.getResultStream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Returns a template of a partnership.
	 * @throws NotFoundException if there is none, or it is shared
	 */
	PaperTemplate own(UUID partnershipId, String slug) {
		var template = stored(partnershipId, slug);
		if (!template.own()) {
			throw new NotFoundException();
		}
		return template;
	}

	PaperTemplate own(UUID partnershipId, String slug, int version) {
		var template = own(partnershipId, slug);
		template.requireVersion(version);
		return template;
	}

	/** Returns the rows of a template, those of each kind in their order. */
	List<TemplateRow<?>> rows(UUID template) {
		var rows = new ArrayList<TemplateRow<?>>();
		for (var type : List.of(TemplateRow.LineRow.class, TemplateRow.SectionRow.class, TemplateRow.SourceRow.class,
				TemplateRow.ClearanceRow.class)) {
			rows.addAll(this.entities
				.createQuery("select r from " + type.getAnnotation(Entity.class).name()
						+ " r where r.templateId = :template order by r.position, r.number", type)
				.setParameter("template", template)
				.getResultList());
		}
		return rows;
	}

	TemplateParts parts(UUID template) {
		return new TemplateParts(rows(template).stream().<TemplatePart<?>>map(TemplateRow::details).toList());
	}

	/**
	 * Returns the form in which a section takes facts of a kind; empty if it does not.
	 */
	Optional<FactForm> formOf(UUID template, String section, FactKind kind) {
		return this.jdbc.sql(
				"select form from template_source where template_id = ? and section = ? and fact = ? order by position limit 1")
			.params(template, section, kind.name())
			.query(FactForm.class)
			.optional();
	}

	/** Returns the kinds of facts that a section takes. */
	List<FactKind> kindsOf(UUID template, String section) {
		return this.jdbc.sql("select fact from template_source where template_id = ? and section = ? order by position")
			.params(template, section)
			.query(FactKind.class)
			.list();
	}

}
