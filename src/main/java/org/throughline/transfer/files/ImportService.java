package org.throughline.transfer.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.paper.ImportedPaper;
import org.throughline.paper.PaperImport;
import org.throughline.partnership.BodiesImport;
import org.throughline.partnership.ImportedBodies;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.report.ImportedReport;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.theme.ThemeService;
import org.throughline.transfer.table.CellPeriods;
import org.throughline.transfer.table.ImportHistory;
import org.throughline.transfer.files.ReadFile.ThemesFile;

/**
 * Imports files: all that are sent together, or none of them.
 */
@Service
@Transactional(readOnly = true)
public class ImportService {

	private final PartnershipService partnerships;

	private final BodiesImport bodies;

	private final ThemeService themes;

	private final ReportService reports;

	private final PaperImport papers;

	private final ImportHistory history;

	private final CurrentUser currentUser;

	private final MessageSourceAccessor messages;

	ImportService(PartnershipService partnerships, BodiesImport bodies, ThemeService themes, ReportService reports,
			PaperImport papers, ImportHistory history, CurrentUser currentUser, MessageSource messages) {
		this.partnerships = partnerships;
		this.bodies = bodies;
		this.themes = themes;
		this.reports = reports;
		this.papers = papers;
		this.history = history;
		this.currentUser = currentUser;
		this.messages = new MessageSourceAccessor(messages, Locale.UK);
	}

	/**
	 * Imports a draft of a report; for the partnership's business managers.
	 * @param partnership slug of the partnership, which the file must name
	 * @return the report's slug
	 * @throws FilesRefused with every problem found
	 */
	@Transactional
	public String importReport(String partnership, NamedFile file) {
		this.currentUser.requireManager(this.partnerships.require(partnership).id());
		ReadFile read = ReadFile.of(file, this.messages);
		if (!(read.content() instanceof ImportedReport report)) {
			throw read.refused(problem("file.problem.bodiesOrThemes"));
		}
		List<ImportProblem> problems = new ArrayList<>();
		if (!report.partnership().equals(partnership)) {
			problems.add(new ImportProblem("partnership", this.messages.getMessage("file.problem.otherPartnership",
					new Object[] { report.partnership(), partnership })));
		}
		if (report.state() != ReportState.DRAFT) {
			problems.add(new ImportProblem("state", this.messages.getMessage("file.problem.draft")));
		}
		var period = report.heading().period();
		if (CellPeriods.apart(period.label(), period.from(), period.to())) {
			problems.add(new ImportProblem("period.label",
					this.messages.getMessage("file.problem.period", new Object[] { period.label() })));
		}
		if (!problems.isEmpty()) {
			throw read.refused(new ImportRefused(problems));
		}
		this.history.begin("");
		importFile(read);
		return report.slug();
	}

	/** Refuses everyone but administrators. */
	public void requireAdministrator() {
		this.currentUser.requireAdministrator();
	}

	/**
	 * Imports partnerships with their organisations, and themes; for administrators.
	 * @param files files in any order
	 * @throws FilesRefused with every problem found
	 */
	@Transactional
	public void importBodiesAndThemes(List<NamedFile> files) {
		this.currentUser.requireAdministrator();
		List<ReadFile> read = read(files);
		for (ReadFile file : read) {
			if (file.content() instanceof ImportedReport || file.content() instanceof ImportedPaper) {
				throw file.refused(problem("file.problem.report"));
			}
		}
		this.history.begin("");
		read.forEach(this::importFile);
	}

	/**
	 * Imports files of all kinds, so that each finds what it refers to.
	 */
	@Transactional
	public void importAll(List<NamedFile> files) {
		this.currentUser.requireAdministrator();
		read(files).forEach(this::importFile);
	}

	/**
	 * Themes, bodies, then reports and papers from the earliest to the latest.
	 */
	private List<ReadFile> read(List<NamedFile> files) {
		List<ReadFile> read = new ArrayList<>();
		List<FileProblem> problems = new ArrayList<>();
		for (NamedFile file : files) {
			try {
				read.add(ReadFile.of(file, this.messages));
			}
			catch (FilesRefused ex) {
				problems.addAll(ex.problems());
			}
		}
		if (!problems.isEmpty()) {
			throw new FilesRefused(problems);
		}
		read.sort(Comparator.comparing(ImportService::turn).thenComparing(ReadFile::name));
		return read;
	}

	private static String turn(ReadFile file) {
		if (file.content() instanceof ImportedReport report) {
			return "3 " + report.heading().period().to() + " " + report.document().dated();
		}
		if (file.content() instanceof ImportedPaper paper) {
			return "4 " + paper.publicFrom();
		}
		return (file.content() instanceof ImportedBodies) ? "2" : "1";
	}

	private void importFile(ReadFile file) {
		try {
			if (file.content() instanceof ThemesFile themesFile) {
				this.themes.importThemes(themesFile.themes());
			}
			else if (file.content() instanceof ImportedBodies imported) {
				this.bodies.importBodies(imported);
			}
			else if (file.content() instanceof ImportedReport report) {
				this.reports.importReport(report);
			}
			else if (file.content() instanceof ImportedPaper paper) {
				this.papers.importPaper(paper);
			}
		}
		catch (ImportRefused ex) {
			throw file.refused(ex);
		}
		catch (DataIntegrityViolationException ex) {
			throw file.refused(problem("file.problem.conflict"));
		}
	}

	private ImportRefused problem(String code) {
		return new ImportRefused(List.of(new ImportProblem("", this.messages.getMessage(code))));
	}

}
