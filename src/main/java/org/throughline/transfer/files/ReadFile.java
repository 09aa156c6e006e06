package org.throughline.transfer.files;

import java.util.List;
import java.util.Set;

import org.springframework.context.support.MessageSourceAccessor;

import org.throughline.paper.ImportedPaper;
import org.throughline.partnership.ImportedBodies;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.report.ImportedReport;
import org.throughline.theme.ImportedTheme;

/**
 * A file that was read: its records, and the line of each of them.
 *
 * @param name the file's name
 * @param root its content
 * @param content its bodies, themes, report or paper
 */
record ReadFile(String name, YamlNode root, Record content) {

	/** Themes, as a file of their own. */
	record ThemesFile(List<ImportedTheme> themes) {

	}

	/**
	 * Reads a file; its first keys determine its kind.
	 * @throws FilesRefused with every problem found
	 */
	static ReadFile of(NamedFile file, MessageSourceAccessor messages) {
		YamlNode root;
		try {
			root = YamlText.read(file.content(), messages);
		}
		catch (ImportRefused ex) {
			throw new FilesRefused(ex.problems().stream().map((problem) -> unread(file.name(), problem)).toList());
		}
		try {
			return new ReadFile(file.name(), root, RecordReader.read(kind(root, messages), root, messages));
		}
		catch (ImportRefused ex) {
			throw refused(file.name(), root, ex);
		}
	}

	/** The same problems with their lines. */
	FilesRefused refused(ImportRefused refused) {
		return refused(this.name, this.root, refused);
	}

	private static Class<? extends Record> kind(YamlNode root, MessageSourceAccessor messages) {
		if (!(root instanceof YamlNode.Mapping mapping)) {
			throw unknown(messages);
		}
		Set<String> names = mapping.values().keySet();
		if (names.contains("paper")) {
			return ImportedPaper.class;
		}
		if (names.contains("organisations") || mapping.values().get("partnership") instanceof YamlNode.Mapping) {
			return ImportedBodies.class;
		}
		if (names.contains("period") || names.contains("slug") || names.contains("regime")) {
			return ImportedReport.class;
		}
		if (names.contains("themes")) {
			return ThemesFile.class;
		}
		throw unknown(messages);
	}

	private static ImportRefused unknown(MessageSourceAccessor messages) {
		return new ImportRefused(List.of(new ImportProblem("", messages.getMessage("file.problem.unknown"))));
	}

	private static FileProblem unread(String file, ImportProblem problem) {
		String line = problem.path().replace("line ", "");
		return new FileProblem(file, line.isEmpty() ? null : Integer.valueOf(line), "", problem.reason());
	}

	private static FilesRefused refused(String file, YamlNode root, ImportRefused refused) {
		return new FilesRefused(refused.problems()
			.stream()
			.map((problem) -> new FileProblem(file,
					problem.path().isEmpty() ? null : YamlNode.lineOf(root, problem.path()), problem.path(),
					problem.reason()))
			.toList());
	}

}
