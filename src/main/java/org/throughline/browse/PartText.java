package org.throughline.browse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ListDetails;
import org.throughline.report.StatementKind;

/**
 * The content of one part of a report.
 *
 * @param sections its sections, in order
 * @param statements its statements, in order
 * @param messages the report's key messages, if this is its overview
 * @param lists the introductions of its lists
 * @param dropped what the report before has and this one does not repeat
 * @param priorities the priorities it reports on
 * @param littleProgress where there was little or no progress when it was published
 */
public record PartText(List<SectionText> sections, List<StatementText> statements, List<StatementText> messages,
		List<ListDetails> lists, List<OmittedStatement> dropped, List<PriorityText> priorities,
		@Nullable SealedTable littleProgress) {

	/**
	 * Returns the sections with their statements, followed by the statements outside
	 * sections.
	 */
	public List<Passage> passages() {
		List<Passage> passages = new ArrayList<>();
		Map<StatementKind, ListDetails> introductions = new EnumMap<>(StatementKind.class);
		this.lists.forEach((list) -> introductions.put(list.kind(), list));
		for (SectionText section : this.sections) {
			var groups = groups(section.slug(), introductions);
			if (section.hasBody() || !groups.isEmpty()) {
				passages.add(new Passage(section, groups));
			}
		}
		for (Group group : groups(null, introductions)) {
			passages.add(new Passage(null, List.of(group)));
		}
		return passages;
	}

	public boolean empty() {
		return passages().isEmpty() && this.dropped.isEmpty() && this.priorities.isEmpty()
				&& this.littleProgress == null;
	}

	/** Returns the statement's section if it is in this part, else {@code null}. */
	private @Nullable String here(StatementText statement) {
		return this.sections.stream()
			.map(SectionText::slug)
			.filter((slug) -> slug.equals(statement.section()))
			.findFirst()
			.orElse(null);
	}

	private List<Group> groups(@Nullable String section, Map<StatementKind, ListDetails> introductions) {
		Map<StatementKind, List<StatementText>> byKind = new EnumMap<>(StatementKind.class);
		this.statements.stream()
			.filter((statement) -> Objects.equals(here(statement), section))
			.forEach((statement) -> byKind.computeIfAbsent(statement.kind(), (kind) -> new ArrayList<>())
				.add(statement));
		return byKind.entrySet()
			.stream()
			.map((kind) -> new Group(kind.getKey(), introductions.remove(kind.getKey()), kind.getValue()))
			.toList();
	}

	/**
	 * A section with its statements, or the statements of one kind outside sections.
	 *
	 * @param section the section, or {@code null}
	 * @param groups its statements by kind
	 */
	public record Passage(@Nullable SectionText section, List<Group> groups) {

		/** Whether each kind needs a heading, because there are several. */
		public boolean headed() {
			return this.groups.size() > 1;
		}

	}

	/**
	 * Consecutive statements of one kind.
	 *
	 * @param list the introduction, on the first group of the kind
	 * @param statements the statements, in order
	 */
	public record Group(StatementKind kind, @Nullable ListDetails list, List<StatementText> statements) {

		/** Returns pressures by organisation; empty for other kinds. */
		public Map<String, List<StatementText>> byOrganisation() {
			Map<String, List<StatementText>> found = new TreeMap<>();
			for (StatementText statement : this.statements) {
				if (this.kind == StatementKind.PRESSURE) {
					statement.concerned()
						.forEach((name) -> found.computeIfAbsent(name, (first) -> new ArrayList<>()).add(statement));
				}
			}
			return found;
		}

	}

}
