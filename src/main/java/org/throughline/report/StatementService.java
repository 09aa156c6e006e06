package org.throughline.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.RecordDirectory;
import org.throughline.partnership.RecordDirectory.NamedRecord;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.Statement.Link;

/**
 * Adds, edits, moves and removes the statements of a draft and edits the introductions of
 * their lists.
 */
@Service
@Transactional
public class StatementService implements DraftParts<Integer, StatementEdit> {

	private final DraftAccess drafts;

	private final StatementRepository statements;

	private final StatementListRepository lists;

	private final SectionRepository sections;

	private final ReferenceLookup references;

	private final ReportReader reader;

	StatementService(DraftAccess drafts, StatementRepository statements, StatementListRepository lists,
			SectionRepository sections, ReferenceLookup references, ReportReader reader) {
		this.drafts = drafts;
		this.statements = statements;
		this.lists = lists;
		this.sections = sections;
		this.references = references;
		this.reader = reader;
	}

	@Override
	public Integer add(UUID partnershipId, String reportSlug, StatementEdit edit) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var values = checked(report, edit, Set.of());
		var added = new Statement(TimeOrderedId.next(), report, end(report, edit.kind()), values);
		this.statements.save(added);
		return added.number();
	}

	@Override
	public void edit(UUID partnershipId, String reportSlug, Integer number, StatementEdit edit, int version) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var statement = find(report, number);
		statement.requireVersion(version);
		var values = checked(report, edit, statement.values().references().impact());
		if (statement.kind() != edit.kind()) {
			statement.moveTo(end(report, edit.kind()));
		}
		statement.replaceValues(values);
	}

	/**
	 * Links a statement to the records that show what it led to. They are not part of the
	 * report, so they can also be linked once it is published.
	 */
	public void link(UUID partnershipId, String reportSlug, int number, StatementImpact impact, int version) {
		var report = this.drafts.lock(partnershipId, reportSlug);
		if (report.amendsId() != null) {
			throw new NotFoundException();
		}
		var statement = find(report, number);
		statement.requireVersion(version);
		var collector = new RuleCollector();
		var links = linked(partnershipId, impact, collector.rules());
		collector.throwIfBroken();
		statement.replaceImpact(links);
	}

	/** Returns the records of a kind that statements can be linked to, in order. */
	@Transactional(readOnly = true)
	public List<NamedRecord> linkable(UUID partnershipId, RecordDirectory.Kind kind) {
		return this.references.records(partnershipId, kind);
	}

	@Override
	public void move(UUID partnershipId, String reportSlug, Integer number, Direction direction) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var statement = find(report, number);
		var parts = this.sections.findByReportIdOrderByPosition(report.id())
			.stream()
			.collect(Collectors.toMap(Section::id, (section) -> section.content().part()));
		var beside = this.statements.findByReportIdAndKindOrderByPosition(report.id(), statement.kind())
			.stream()
			.filter((each) -> place(each, parts) == place(statement, parts))
			.toList();
		ReportElement.move(beside, statement, direction);
	}

	private static ReportPart place(Statement statement, Map<UUID, ReportPart> parts) {
		var section = statement.values().references().sectionId();
		var part = (section != null) ? parts.get(section) : null;
		return (part != null) ? part : statement.kind().part();
	}

	/**
	 * Removes a statement.
	 * @throws UsedInLaterReports if a later report continues it
	 */
	@Override
	public void remove(UUID partnershipId, String reportSlug, Integer number) {
		var statement = find(this.drafts.draft(partnershipId, reportSlug), number);
		var later = this.reader.laterReportsUsing(statement.id());
		if (!later.isEmpty()) {
			throw new UsedInLaterReports(later);
		}
		this.statements.delete(statement);
	}

	/** Updates the introduction of the list of a kind. */
	public void editList(UUID partnershipId, String reportSlug, StatementKind kind, ListContent content, int version) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var list = this.lists.findByReportIdAndKind(report.id(), kind);
		if (list.map(StatementList::version).orElse(ListDetails.UNWRITTEN) != version) {
			throw new OptimisticLockingFailureException("StatementList has changed");
		}
		var collector = new RuleCollector();
		collector.rules().list("", content);
		collector.throwIfBroken();
		var edited = list.orElseGet(() -> new StatementList(report.id(), kind));
		edited.replaceContent(content);
		this.lists.save(edited);
	}

	private Statement find(AnnualReport report, int number) {
		return this.statements.findByReportIdAndNumber(report.id(), number).orElseThrow(NotFoundException::new);
	}

	private int end(AnnualReport report, StatementKind kind) {
		return ReportElement.end(this.statements.findByReportIdAndKindOrderByPosition(report.id(), kind));
	}

	private Statement.Values checked(AnnualReport report, StatementEdit edit, Set<Link> existing) {
		var collector = new RuleCollector();
		var rules = collector.rules();
		var content = edit.content().of(edit.kind());
		content.check("content.", rules);
		rules.points("", edit.points());
		var links = edit.links();
		var organisationSlugs = StatementConcern.concernsOrganisations(edit.kind()) ? links.organisations()
				: List.<String>of();
		var organisations = organisationSlugs.isEmpty() ? Map.<String, UUID>of() : this.references.organisations();
		rules.known("links.organisations", "organisation", organisations.keySet(), organisationSlugs);
		var themes = this.references.themes();
		rules.known("links.themes", "theme", themes.keySet(), links.themes());
		var reviews = links.reviews().isEmpty() ? Map.<String, UUID>of()
				: this.references.reviews(report.body().partnershipId());
		rules.known("links.reviews", "review", reviews.keySet(), links.reviews());
		String section = links.section();
		UUID sectionId = (section == null) ? null
				: this.sections.findByReportIdAndSlug(report.id(), section)
					.filter((found) -> !found.isScrutineers())
					.map(Section::id)
					.orElse(null);
		if (section != null && sectionId == null) {
			rules.broken("links.section", "Select a section of this report");
		}
		var impact = edit.impact();
		var linked = new LinkedHashSet<>(
				(impact != null) ? linked(report.body().partnershipId(), impact, rules) : existing);
		collector.throwIfBroken();
		linked.addAll(Link.to(Statement.LinkKind.REVIEW, ids(links.reviews(), reviews)));
		return new Statement.Values(edit.kind(), content, edit.points(), new Statement.References(sectionId,
				ids(links.themes(), themes), ids(organisationSlugs, organisations), linked));
	}

	private Set<Link> linked(UUID partnershipId, StatementImpact impact, WordingRules rules) {
		var links = new LinkedHashSet<Link>();
		for (var kind : RecordDirectory.Kind.values()) {
			var wanted = impact.of(kind);
			if (!wanted.isEmpty()) {
				var known = this.references.ids(partnershipId, kind);
				String field = "impact." + kind.name().toLowerCase(Locale.ROOT) + "s";
				wanted.forEach((reference) -> rules.known(field, kind.name().toLowerCase(Locale.ROOT), known.keySet(),
						reference));
				var found = wanted.stream().filter(known::containsKey).toList();
				links.addAll(Link.to(Statement.LinkKind.valueOf(kind.name()), ids(found, known)));
			}
		}
		return links;
	}

	static Set<UUID> ids(List<String> slugs, Map<String, UUID> ids) {
		return slugs.stream()
			.map((slug) -> Objects.requireNonNull(ids.get(slug)))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
