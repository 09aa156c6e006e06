package org.throughline.browse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.throughline.report.StatementKind;

/**
 * What a report says in one of its parts.
 *
 * @param sections its prose, in order
 * @param statements its statements, in order
 * @param lists its own words around lists of one kind
 * @param dropped what the year before said and it leaves out
 * @param priorities the priorities it reports on
 */
public record PartText(List<SectionText> sections, List<StatementText> statements, List<KindList> lists,
		List<DroppedText> dropped, List<PriorityText> priorities) {

	/** The part as it is read: each section with its statements, then the other kinds. */
	public List<Passage> passages() {
		List<Passage> passages = new ArrayList<>();
		Map<StatementKind, KindList> introductions = new EnumMap<>(StatementKind.class);
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

	/** Whether there is nothing to read. */
	public boolean empty() {
		return passages().isEmpty() && this.dropped.isEmpty() && this.priorities.isEmpty();
	}

	/** Its section, where that is read in this part too. */
	private @Nullable String here(StatementText statement) {
		return this.sections.stream()
			.map(SectionText::slug)
			.filter((slug) -> slug.equals(statement.section()))
			.findFirst()
			.orElse(null);
	}

	private List<Group> groups(@Nullable String section, Map<StatementKind, KindList> introductions) {
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
	 * A section with its statements, or one kind outside any section.
	 *
	 * @param section the section, if it is one
	 * @param groups its statements by kind
	 */
	public record Passage(@Nullable SectionText section, List<Group> groups) {

		/** Whether its kinds need a heading each, as it holds several. */
		public boolean headed() {
			return this.groups.size() > 1;
		}

	}

	/**
	 * Statements of one kind that stand together.
	 *
	 * @param kind what they are
	 * @param list the report's own words around them, where they first stand
	 * @param statements in order
	 */
	public record Group(StatementKind kind, @Nullable KindList list, List<StatementText> statements) {

		/** Pressures by the organisations on which they weigh; none for other kinds. */
		public Map<String, List<StatementText>> byOrganisation() {
			Map<String, List<StatementText>> found = new TreeMap<>();
			for (StatementText statement : this.statements) {
				var particulars = statement.particulars();
				if (this.kind == StatementKind.PRESSURE && particulars != null) {
					particulars.concerned()
						.forEach((name) -> found.computeIfAbsent(name, (first) -> new ArrayList<>()).add(statement));
				}
			}
			return found;
		}

	}

}
