package org.throughline.browse;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A statement through all reports that have it.
 *
 * @param versions its versions, newest first
 * @param done the actions taken on its themes according to the same reports, by report
 */
public record StatementVersions(List<StatementVersion> versions, Map<UUID, ReportedWork> done) {

	/** Returns the newest version. */
	public StatementVersion latest() {
		return this.versions.get(0);
	}

	public StatementVersion first() {
		return this.versions.get(this.versions.size() - 1);
	}

	/** Returns the version that another one continues, or {@code null}. */
	public @Nullable StatementVersion earlier(StatementVersion version) {
		return this.versions.stream()
			.filter((other) -> other.id().equals(version.earlierId()))
			.findFirst()
			.orElse(null);
	}

	/** Returns the progress that its report states on its themes. */
	public ReportedWork done(StatementVersion version) {
		return this.done.getOrDefault(version.reportId(), ReportedWork.NONE);
	}

	/**
	 * Progress that a report states on some themes.
	 *
	 * @param priorities priorities with their progress
	 */
	public record ReportedWork(List<StatementText> achievements, List<PriorityText> priorities) {

		static final ReportedWork NONE = new ReportedWork(List.of(), List.of());

		/** Returns whether the report states none. */
		public boolean isEmpty() {
			return this.achievements.isEmpty() && this.priorities.isEmpty();
		}

	}

}
