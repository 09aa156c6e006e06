package org.throughline.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ImportedReport.ImportedPriority;
import org.throughline.report.ImportedReport.ImportedStatement;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * Imports a report: {@link ImportCheck} validates everything, then everything is written.
 */
@Component
class ReportImport {

	private final AnnualReportRepository reports;

	private final SectionRepository sections;

	private final StatementRepository statements;

	private final StatementListRepository lists;

	private final PriorityRepository priorities;

	private final PriorityProgressRepository progress;

	private final SharedContentService sharedContent;

	private final ReferenceLookup names;

	private final CurrentUser user;

	private final Clock clock;

	ReportImport(AnnualReportRepository reports, SectionRepository sections, StatementRepository statements,
			StatementListRepository lists, PriorityRepository priorities, PriorityProgressRepository progress,
			SharedContentService sharedContent, ReferenceLookup names, CurrentUser user, Clock clock) {
		this.reports = reports;
		this.sections = sections;
		this.statements = statements;
		this.lists = lists;
		this.priorities = priorities;
		this.progress = progress;
		this.sharedContent = sharedContent;
		this.names = names;
		this.user = user;
		this.clock = clock;
	}

	void importReport(ImportedReport file) {
		var partnershipId = partnershipOf(file);
		var known = new ImportCheck.Known(this.names.groups(partnershipId), this.names.organisations(),
				this.names.themes(), this.names.regimes(), this.names.statementsKnownInFiles(partnershipId));
		var problems = new ImportCheck(known, CurrentUser.process() != null).problems(file);
		if (file.slug() != null && this.reports.existsByPartnershipIdAndSlug(partnershipId, file.slug())) {
			problems.add(new ImportProblem("slug", "There is already a report “" + file.slug() + "”"));
		}
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
		write(file, partnershipId, known);
	}

	private UUID partnershipOf(ImportedReport file) {
		var partnershipId = this.names.partnership(file.partnership());
		if (CurrentUser.process() == null) {
			this.user.requireManager(partnershipId.orElseThrow(NotFoundException::new));
		}
		return partnershipId.orElseThrow(() -> new ImportRefused(List
			.of(new ImportProblem("partnership", "There is no partnership called “" + file.partnership() + "”"))));
	}

	private void write(ImportedReport file, UUID partnershipId, ImportCheck.Known known) {
		var body = new AnnualReport.Body(partnershipId, file.kind(), idOf(known.groups(), file.group()),
				idOf(known.organisations(), file.organisation()));
		var report = new AnnualReport(TimeOrderedId.next(), body, file.slug(),
				new AnnualReport.Particulars(file.title().strip(), file.period().label().strip(), file.period().from(),
						file.period().to(), file.regime(), file.dated(),
						Objects.requireNonNullElse(file.datedPrecision(), DatePrecision.DAY),
						blankToNull(file.dateNote()), blankToNull(file.url()), blankToNull(file.source())));
		if (file.state() == ReportState.PUBLISHED) {
			report.publish(this.clock.instant());
		}
		this.reports.save(report);
		var sectionIds = sections(file, report);
		this.reports.flush();
		statements(file, report, sectionIds, known);
		for (var list : ImportCheck.all(file.lists())) {
			var written = new StatementList(report.id(), list.kind());
			written.introduce(blankToNull(list.introduction()), list.declared(), blankToNull(list.declaredAsWritten()));
			this.lists.save(written);
		}
		priorities(file, report, known);
		this.reports.flush();
		this.sharedContent.importAll(report.id(), ImportCheck.all(file.alsoRead()));
	}

	private Map<String, UUID> sections(ImportedReport file, AnnualReport report) {
		var ids = new HashMap<String, UUID>();
		int position = 0;
		for (var section : ImportCheck.all(file.sections())) {
			var written = new Section(TimeOrderedId.next(), report.id(), section.key(), ++position, section.part(),
					section.heading().strip(), Objects.requireNonNullElse(section.body(), "").strip());
			this.sections.save(written);
			ids.put(section.key(), written.id());
		}
		return ids;
	}

	private void statements(ImportedReport file, AnnualReport report, Map<String, UUID> sectionIds,
			ImportCheck.Known known) {
		var positions = new HashMap<StatementKind, Integer>();
		for (var statement : ImportCheck.all(file.statements())) {
			int position = positions.merge(statement.kind(), 1, Integer::sum);
			var written = new Statement(TimeOrderedId.next(), report, position, said(statement, sectionIds, known));
			if (statement.key() != null) {
				written.knownInFileAs(statement.key());
			}
			if (statement.carriedFrom() != null) {
				written.carriedFrom(
						Objects.requireNonNull(known.statements().get(ImportCheck.originKey(statement.carriedFrom()))));
			}
			this.statements.save(written);
		}
	}

	private static Statement.Said said(ImportedStatement statement, Map<String, UUID> sectionIds,
			ImportCheck.Known known) {
		var particulars = statement.particulars().of(statement.kind());
		return new Statement.Said(statement.kind(), idOf(sectionIds, statement.section()),
				blankToNull(statement.headline()), statement.wording().strip(),
				Boolean.TRUE.equals(statement.quotation()), blankToNull(statement.audience()),
				blankToNull(statement.source()), blankToNull(statement.periodMeant()), blankToNull(statement.note()),
				ImportCheck.all(statement.points()).stream().map(String::strip).toList(),
				themes(statement.themes(), known), particulars,
				particulars.organisationSlugs()
					.stream()
					.map((slug) -> Objects.requireNonNull(known.organisations().get(slug)))
					.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

	private void priorities(ImportedReport file, AnnualReport report, ImportCheck.Known known) {
		if (ImportCheck.all(file.priorities()).isEmpty()) {
			return;
		}
		var byContent = new HashMap<Priority.Aim, Priority>();
		var byNaturalKey = new HashMap<String, Priority>();
		for (var priority : this.priorities.findByPartnershipIdOrderByIdDesc(report.body().partnershipId())) {
			byContent.putIfAbsent(priority.aim(), priority);
			byNaturalKey.putIfAbsent(naturalKey(priority.aim()), priority);
		}
		int position = 0;
		var reported = new ArrayList<PriorityProgress>();
		for (var imported : ImportCheck.all(file.priorities())) {
			var aim = aim(imported, known);
			var priority = byContent.get(aim);
			if (priority == null) {
				var earlier = byNaturalKey.get(naturalKey(aim));
				priority = this.priorities
					.save((earlier != null) ? earlier.reworded(aim) : new Priority(report.body().partnershipId(), aim));
			}
			var written = new PriorityProgress(TimeOrderedId.next(), report, priority, ++position);
			written.tell(Objects.requireNonNullElse(imported.progress(), "").strip(),
					Objects.requireNonNullElse(imported.impact(), "").strip(),
					Objects.requireNonNullElse(imported.level(), ProgressLevel.NOT_STATED));
			reported.add(written);
		}
		this.reports.flush();
		reported.forEach(this.progress::save);
	}

	private static Priority.Aim aim(ImportedPriority priority, ImportCheck.Known known) {
		return new Priority.Aim(priority.title().strip(), idOf(known.organisations(), priority.organisation()),
				blankToNull(priority.periodMeant()), themes(priority.themes(), known));
	}

	/** Priorities with the same owner and title are one priority, reworded. */
	private static String naturalKey(Priority.Aim aim) {
		return aim.organisationId() + "/" + ImportCheck.plain(aim.title());
	}

	private static Set<UUID> themes(@Nullable List<String> slugs, ImportCheck.Known known) {
		return ImportCheck.all(slugs)
			.stream()
			.map((slug) -> Objects.requireNonNull(known.themes().get(slug)))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static @Nullable UUID idOf(Map<String, UUID> ids, @Nullable String slug) {
		return (slug != null) ? ids.get(slug) : null;
	}

}
