package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * Templates of papers, for business managers: the partnership's own, which they change,
 * and shared ones, which they copy.
 */
@Service
@Transactional(readOnly = true)
public class PaperTemplateService {

	private final PaperTemplates templates;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	PaperTemplateService(PaperTemplates templates, EntityManager entities, JdbcClient jdbc, CurrentUser user,
			Clock clock) {
		this.templates = templates;
		this.entities = entities;
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/** Returns all templates, the partnership's own first. */
	public List<TemplateSummary> list(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.templates.of(partnershipId);
	}

	/** Returns a template of the partnership, or a shared one. */
	public TemplateDetails find(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		var template = this.templates.stored(partnershipId, slug);
		return template.details(this.templates.parts(template.id()));
	}

	/**
	 * Returns a template that the partnership can change.
	 * @throws NotFoundException if it is shared
	 */
	public TemplateDetails findOwn(UUID partnershipId, String slug) {
		var found = find(partnershipId, slug);
		if (!found.own()) {
			throw new NotFoundException();
		}
		return found;
	}

	/**
	 * Makes a template that has everything of another one, also of a shared one, and
	 * returns its slug.
	 */
	@Transactional
	public String copy(UUID partnershipId, String slug, String name, @Nullable String council) {
		var copied = find(partnershipId, slug);
		var content = copied.content();
		TextRules.required("name", name, TextRules.LINE);
		var added = new PaperTemplate(partnershipId, free(partnershipId, name),
				new TemplateContent(name, council, content.validity(), content.numbering(), content.header(),
						content.recommending(), content.fields(), content.longestSides()));
		this.entities.persist(added);
		this.entities.flush();
		var places = new HashMap<Class<?>, Integer>();
		copied.parts().all().forEach((part) -> {
			int place = places.merge(part.content().getClass(), 1, Integer::sum);
			this.entities.persist(TemplateRow.of(added.id(), place, place, part.content()));
		});
		this.entities.flush();
		return added.slug();
	}

	/**
	 * Changes the settings of a template for the whole paper.
	 * @throws RuleViolation if a part would no longer fit
	 */
	@Transactional
	public void edit(UUID partnershipId, String slug, int version, TemplateContent content) {
		var template = own(partnershipId, slug, version);
		TextRules.required("name", content.name(), TextRules.LINE);
		TemplateRules.check(content, this.templates.parts(template.id()), null);
		template.replace(content);
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

	private String free(UUID partnershipId, String name) {
		var taken = list(partnershipId).stream().map(TemplateSummary::slug).toList();
		String wanted = Slug.of(name);
		if (wanted.isEmpty()) {
			throw new RuleViolation("name", "paperTemplate.name.unfit");
		}
		return Slug.free(wanted, (slug) -> taken.contains(slug) || slug.equals("new"));
	}

	private PaperTemplate own(UUID partnershipId, String slug, int version) {
		this.user.requireManager(partnershipId);
		return this.templates.own(partnershipId, slug, version);
	}

}
