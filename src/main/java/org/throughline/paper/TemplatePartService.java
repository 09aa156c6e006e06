package org.throughline.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.security.CurrentUser;

/**
 * Adds, changes, moves and removes the parts of templates, for business managers. A
 * template is whole after each change: what would make it unfit is refused.
 */
@Service
@Transactional
public class TemplatePartService {

	private final PaperTemplates templates;

	private final EntityManager entities;

	private final CurrentUser user;

	TemplatePartService(PaperTemplates templates, EntityManager entities, CurrentUser user) {
		this.templates = templates;
		this.entities = entities;
		this.user = user;
	}

	/** Returns the parts of a template as they are stored now. */
	@Transactional(readOnly = true)
	public TemplateParts of(UUID partnershipId, UUID templateId) {
		this.user.requireManager(partnershipId);
		return parts(this.templates.rows(templateId));
	}

	/**
	 * Changes how and where recommendations are printed.
	 * @param boxed whether they are in the summary box, not in a section of their own
	 */
	public void recommend(UUID partnershipId, String slug, int version, TemplateContent.Recommending recommending,
			boolean boxed) {
		this.user.requireManager(partnershipId);
		var template = this.templates.own(partnershipId, slug, version);
		var content = template.content().recommending(recommending);
		var rows = this.templates.rows(template.id());
		var parts = parts(rows);
		if (parts.recommendsInLine() != boxed) {
			var former = rows.stream().filter((row) -> recommends(row.content())).toList();
			for (var row : former) {
				parts = parts.without(row.details());
			}
			var added = boxed ? new TemplateParts.Line(LinePlace.SUMMARY, LineStyle.LINE, null, "{recommendations}")
					: new TemplateParts.Part(
							new SectionContent(freeKey(parts), SectionKind.RECOMMENDATION, "Recommendations", 1, true),
							false, "", null);
			var row = TemplateRow.of(template.id(), next(rows, added, TemplateRow::number),
					boxed ? next(rows, added, TemplateRow::position) : -1, added);
			parts = parts.with(row.details());
			TemplateRules.check(content, parts, row.id());
			former.forEach(this.entities::remove);
			this.entities.flush();
			this.entities.persist(row);
		}
		TemplateRules.check(content, parts, null);
		template.replace(content);
		this.entities.flush();
	}

	private static boolean recommends(TemplateParts.Content content) {
		return (content instanceof TemplateParts.Line line && line.recommends())
				|| (content instanceof TemplateParts.Part part && part.content().kind() == SectionKind.RECOMMENDATION);
	}

	private static String freeKey(TemplateParts parts) {
		return parts.sections()
			.stream()
			.anyMatch((section) -> section.content().content().key().equals("recommendations")) ? "recommendations-2"
					: "recommendations";
	}

	/** Returns the next number or position of parts of this kind. */
	private static int next(List<TemplateRow<?>> rows, TemplateParts.Content content,
			ToIntFunction<TemplateRow<?>> counted) {
		return rows.stream()
			.filter((row) -> row.content().getClass() == content.getClass())
			.mapToInt(counted)
			.max()
			.orElse(0) + 1;
	}

	/**
	 * Adds a part as the last one of its kind and returns its number.
	 * @throws RuleViolation if it does not fit
	 */
	public int add(UUID partnershipId, String slug, TemplateParts.Content content) {
		var template = own(partnershipId, slug);
		var rows = this.templates.rows(template.id());
		var added = TemplateRow.of(template.id(), next(rows, content, TemplateRow::number),
				next(rows, content, TemplateRow::position), content);
		check(template, rows, added.details());
		this.entities.persist(added);
		this.entities.flush();
		return added.number();
	}

	/**
	 * Changes a part. The title of the header is one line: another one that was it
	 * becomes a usual line.
	 * @throws RuleViolation if it does not fit
	 */
	public void edit(UUID partnershipId, String slug, int number, int version, TemplateParts.Content content) {
		var template = own(partnershipId, slug);
		var rows = this.templates.rows(template.id());
		var row = row(rows, content.getClass(), number);
		row.requireVersion(version);
		check(template, rows, row.details(content));
		row.replace(content);
		this.entities.flush();
	}

	/**
	 * Moves a part by one place within its group; at the end nothing happens.
	 */
	public void move(UUID partnershipId, String slug, Class<? extends TemplateParts.Content> type, int number,
			boolean up) {
		var template = own(partnershipId, slug);
		var rows = this.templates.rows(template.id());
		var moved = row(rows, type, number);
		var beside = rows.stream()
			.filter((row) -> row.content().getClass() == type && row.content().group().equals(moved.content().group()))
			.toList();
		int to = beside.indexOf(moved) + (up ? -1 : 1);
		if (to >= 0 && to < beside.size()) {
			var other = beside.get(to);
			moved.swap(other);
			try {
				TemplateRules.check(template.content(),
						new TemplateParts(rows.stream()
							.sorted(Comparator.comparing(TemplateRow::position))
							.<TemplatePart<?>>map(TemplateRow::details)
							.toList()),
						null);
			}
			catch (RuleViolation violation) {
				moved.swap(other);
				throw violation;
			}
			this.entities.flush();
		}
	}

	/**
	 * Removes a part; a section is removed with its facts.
	 * @throws RuleViolation if the template needs it
	 */
	public void remove(UUID partnershipId, String slug, Class<? extends TemplateParts.Content> type, int number,
			int version) {
		var template = own(partnershipId, slug);
		var rows = this.templates.rows(template.id());
		var removed = row(rows, type, number);
		removed.requireVersion(version);
		TemplateRules.check(template.content(), parts(rows).without(removed.details()), null);
		this.entities.remove(removed);
		this.entities.flush();
	}

	private void check(PaperTemplate template, List<TemplateRow<?>> rows, TemplatePart<?> changed) {
		var parts = parts(rows).with(changed);
		var former = new ArrayList<Runnable>();
		if (changed.content() instanceof TemplateParts.Line line && line.style() == LineStyle.TITLE) {
			for (var row : rows) {
				if (row.content() instanceof TemplateParts.Line other && other.style() == LineStyle.TITLE
						&& !row.id().equals(changed.id())) {
					var usual = other.styled(LineStyle.LINE);
					parts = parts.with(row.details(usual));
					former.add(() -> row.replace(usual));
				}
			}
		}
		TemplateRules.check(template.content(), parts, changed.id());
		former.forEach(Runnable::run);
	}

	private static TemplateParts parts(List<TemplateRow<?>> rows) {
		return new TemplateParts(rows.stream().<TemplatePart<?>>map(TemplateRow::details).toList());
	}

	private static TemplateRow<?> row(List<TemplateRow<?>> rows, Class<?> type, int number) {
		return Records.one(rows, (row) -> row.content().getClass() == type && row.number() == number);
	}

	private PaperTemplate own(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.templates.own(partnershipId, slug);
	}

}
