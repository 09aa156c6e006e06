package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.RecordService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * Templates of papers, for business managers: the partnership's own, which they change,
 * and shared ones, which they copy.
 */
@Service
@Transactional(readOnly = true)
public class PaperTemplateService implements RecordService<String, TemplateDetails, TemplateEdit> {

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	PaperTemplateService(EntityManager entities, JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/** Returns all templates, the partnership's own first. */
	public List<TemplateSummary> list(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc
			.sql("""
					select * from paper_template where coalesce(partnership_id, :partnership) = :partnership order by partnership_id, name""")
			.param("partnership", partnershipId)
			.query(MappedRecord.rows(TemplateSummary.class))
			.list();
	}

	@Override
	public TemplateDetails find(UUID partnershipId, String slug) {
		return stored(partnershipId, slug).details();
	}

	@Override
	@Transactional
	public String add(UUID partnershipId, TemplateEdit edit) {
		this.user.requireManager(partnershipId);
		return add(partnershipId, edit, checked(edit).content().name());
	}

	/** Copies a template, also a shared one, and returns the slug of the copy. */
	@Transactional
	public String copy(UUID partnershipId, String slug) {
		var copied = stored(partnershipId, slug).details();
		var content = copied.content();
		String name = "Copy of " + content.name();
		return add(partnershipId,
				new TemplateEdit(
						new TemplateContent(name, content.council(), content.validity(), content.numbering(),
								content.header(), content.recommending(), content.fields(), content.longestSides()),
						copied.parts()),
				name);
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, String slug, int version, TemplateEdit edit) {
		var template = own(partnershipId, slug, version);
		template.replace(checked(edit).content());
		if (!template.details().parts().equals(edit.parts())) {
			template.empty();
			this.entities.flush();
			template.fill(edit.parts());
		}
		this.entities.flush();
	}

	/** Keeps new papers from using a template, or lets them use it again. */
	@Transactional
	public void retire(UUID partnershipId, String slug, int version, boolean retired) {
		own(partnershipId, slug, version).retire(retired ? LocalDate.now(this.clock) : null);
		this.entities.flush();
	}

	/**
	 * Removes a template of the partnership.
	 * @throws RuleViolation if a paper uses it
	 */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var template = own(partnershipId, slug, version);
		boolean used = this.jdbc.sql("select exists (select from cabinet_paper where template_id = ?)")
			.param(template.id())
			.query(Boolean.class)
			.single();
		if (used) {
			throw new RuleViolation("", "paperTemplate.used");
		}
		this.entities.remove(template);
		this.entities.flush();
	}

	private static TemplateEdit checked(TemplateEdit edit) {
		TextRules.required("name", edit.content().name(), TextRules.LINE);
		TemplateRules.check(edit);
		return edit;
	}

	private String add(UUID partnershipId, TemplateEdit edit, String name) {
		var taken = list(partnershipId).stream().map(TemplateSummary::slug).toList();
		String wanted = Slug.of(name);
		if (wanted.isEmpty()) {
			throw new RuleViolation("name", "paperTemplate.name.unfit");
		}
		String slug = wanted;
		for (int next = 2; taken.contains(slug) || slug.equals("new"); next++) {
			slug = wanted + "-" + next;
		}
		var added = new PaperTemplate(partnershipId, slug, edit.content());
		added.fill(edit.parts());
		this.entities.persist(added);
		this.entities.flush();
		return slug;
	}

	private PaperTemplate own(UUID partnershipId, String slug, int version) {
		var template = stored(partnershipId, slug);
		if (!template.own()) {
			throw new NotFoundException();
		}
		template.requireVersion(version);
		return template;
	}

	private PaperTemplate stored(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
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

}
