package org.throughline.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.ImportedBodies.ImportedGroup;
import org.throughline.partnership.ImportedBodies.ImportedMember;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.Slug;
import org.throughline.platform.time.Dates;

/**
 * Validates an import file of partnerships and organisations and returns its problems
 * with their location.
 */
final class BodiesCheck {

	private final ImportedBodies bodies;

	private final Set<String> organisations;

	private final Map<String, @Nullable String> parents = new HashMap<>();

	private final List<ImportProblem> problems = new ArrayList<>();

	private BodiesCheck(ImportedBodies bodies, Set<String> knownOrganisations) {
		this.bodies = bodies;
		this.organisations = new HashSet<>(knownOrganisations);
	}

	/**
	 * Returns the problems of a file.
	 * @param bodies the content of the file
	 * @param knownOrganisations slugs of existing organisations
	 * @param knownPartnerships slugs of existing partnerships
	 */
	static List<ImportProblem> problems(ImportedBodies bodies, Set<String> knownOrganisations,
			Set<String> knownPartnerships) {
		var check = new BodiesCheck(bodies, knownOrganisations);
		check.partnership(knownPartnerships);
		check.organisations();
		check.successions();
		check.roles();
		check.groups();
		check.appointments();
		return check.problems;
	}

	static <T> List<T> each(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	private void partnership(Set<String> known) {
		var partnership = this.bodies.partnership();
		slug("partnership.slug", partnership.slug(), Partnership.RESERVED);
		if (known.contains(partnership.slug())) {
			problem("partnership.slug", "there already is a partnership '" + partnership.slug() + "'");
		}
		var areas = each(partnership.areas());
		if (areas.isEmpty()) {
			problem("partnership.areas", "at least one area is needed");
		}
		for (int i = 0; i < areas.size(); i++) {
			words("partnership.areas[" + i + "]", areas.get(i));
		}
		OutsideEngland.country(areas.stream().filter(Objects::nonNull).toList())
			.ifPresent((country) -> problem("partnership.areas", country
					+ " has safeguarding law of its own. Only partnerships and reports in England can be added"));
		var names = each(partnership.names());
		if (names.stream().noneMatch(ImportedBodies.ImportedPartnershipName::isMain)) {
			problem("partnership.names", "at least one name is needed");
		}
		var spans = new ArrayList<Span>();
		for (int i = 0; i < names.size(); i++) {
			var name = names.get(i);
			String path = "partnership.names[" + i + "]";
			words(path + ".name", name.name());
			span(path, new Span(name.name(), name.from(), name.to()), name.isMain() ? spans : new ArrayList<>());
		}
	}

	private void organisations() {
		var inFile = new HashSet<String>();
		var organisations = each(this.bodies.organisations());
		for (int i = 0; i < organisations.size(); i++) {
			var organisation = organisations.get(i);
			String path = "organisations[" + i + "]";
			slug(path + ".slug", organisation.slug(), Organisation.RESERVED);
			if (!inFile.add(organisation.slug())) {
				problem(path + ".slug", "'" + organisation.slug() + "' is given twice");
			}
			var names = each(organisation.names());
			if (names.stream().noneMatch(ImportedBodies.ImportedName::isMain)) {
				problem(path + ".names", "at least one name is needed");
			}
			var spans = new ArrayList<Span>();
			for (int j = 0; j < names.size(); j++) {
				var name = names.get(j);
				words(path + ".names[" + j + "].name", name.name());
				span(path + ".names[" + j + "]", new Span(name.name(), name.from(), name.to()),
						name.isMain() ? spans : new ArrayList<>());
			}
		}
		this.organisations.addAll(inFile);
	}

	private void successions() {
		var pairs = new HashSet<String>();
		var successions = each(this.bodies.successions());
		for (int i = 0; i < successions.size(); i++) {
			var succession = successions.get(i);
			String path = "successions[" + i + "]";
			organisation(path + ".predecessor", succession.predecessor());
			organisation(path + ".successor", succession.successor());
			if (succession.predecessor().equals(succession.successor())) {
				problem(path + ".successor", "an organisation cannot take over from itself");
			}
			else if (!pairs.add(succession.predecessor() + " " + succession.successor())) {
				problem(path, "this succession is given twice");
			}
		}
	}

	private void roles() {
		var spans = new HashMap<String, List<Span>>();
		var roles = each(this.bodies.roles());
		for (int i = 0; i < roles.size(); i++) {
			var role = roles.get(i);
			String path = "roles[" + i + "]";
			organisation(path + ".organisation", role.organisation());
			span(path, new Span(role.role().name(), role.from(), role.to()),
					spans.computeIfAbsent(role.organisation() + " " + role.role(), (key) -> new ArrayList<>()));
		}
	}

	private void groups() {
		var groups = each(this.bodies.groups());
		for (int i = 0; i < groups.size(); i++) {
			var group = groups.get(i);
			String path = "groups[" + i + "]";
			slug(path + ".slug", group.slug(), Organisation.RESERVED);
			if (this.parents.containsKey(group.slug())) {
				problem(path + ".slug", "'" + group.slug() + "' is given twice");
			}
			this.parents.put(group.slug(), group.parent());
			words(path + ".name", group.description().name());
			order(path, group.period().from(), group.period().to());
			if (group.host() != null) {
				organisation(path + ".host", group.host());
			}
			Integer meetings = group.meetings().meetingsPerYear();
			if (meetings != null && (meetings < 1 || meetings > 366)) {
				problem(path + ".meetingsPerYear", "a group meets between 1 and 366 times a year");
			}
			members(path, group);
		}
		for (int i = 0; i < groups.size(); i++) {
			parent("groups[" + i + "].parent", groups.get(i));
		}
	}

	private void members(String groupPath, ImportedGroup group) {
		var members = each(group.members());
		for (int i = 0; i < members.size(); i++) {
			ImportedMember member = members.get(i);
			String path = groupPath + ".members[" + i + "]";
			if (member.organisation() != null) {
				organisation(path + ".organisation", member.organisation());
			}
			else if (member.as() == null || member.as().isBlank()) {
				problem(path, "a member needs an organisation, or words for who it is ('as')");
			}
			order(path, member.from(), member.to());
		}
	}

	private void parent(String path, ImportedGroup group) {
		if (group.parent() == null) {
			return;
		}
		if (!this.parents.containsKey(group.parent())) {
			problem(path, "there is no group '" + group.parent() + "'");
			return;
		}
		var seen = new HashSet<String>();
		String at = group.slug();
		while (at != null && seen.add(at)) {
			at = this.parents.get(at);
		}
		if (group.slug().equals(at)) {
			problem(path, "'" + group.slug() + "' would report to itself");
		}
	}

	private void appointments() {
		var appointments = each(this.bodies.appointments());
		for (int i = 0; i < appointments.size(); i++) {
			var appointment = appointments.get(i);
			String path = "appointments[" + i + "]";
			words(path + ".title", appointment.title());
			order(path, appointment.from(), appointment.to());
			if (appointment.organisation() != null) {
				organisation(path + ".organisation", appointment.organisation());
			}
			if (appointment.group() != null && !this.parents.containsKey(appointment.group())) {
				problem(path + ".group", "there is no group '" + appointment.group() + "'");
			}
		}
	}

	private void slug(String path, String slug, Set<String> reserved) {
		if (!Slug.isSlug(slug)) {
			problem(path,
					"'" + slug + "' cannot stand in an address: use lower-case letters, digits and single hyphens");
		}
		else if (reserved.contains(slug)) {
			problem(path, "'" + slug + "' is kept for Throughline's own pages: choose another");
		}
	}

	private void words(String path, @Nullable String words) {
		if (words == null || words.isBlank()) {
			problem(path, "this is missing");
		}
	}

	private void organisation(String path, String slug) {
		if (!this.organisations.contains(slug)) {
			problem(path, "there is no organisation '" + slug + "'");
		}
	}

	private void order(String path, @Nullable LocalDate from, @Nullable LocalDate to) {
		if (!Validity.inOrder(from, to)) {
			problem(path + ".to", "the last day (" + to + ") lies before the first (" + from + ")");
		}
	}

	private void span(String path, Span span, List<Span> others) {
		if (!Validity.inOrder(span.from(), span.to())) {
			order(path, span.from(), span.to());
			return;
		}
		for (var other : others) {
			if (Validity.overlap(span.from(), span.to(), other.from(), other.to())) {
				problem(path + ".from", "its days overlap with those of '" + other.name() + "' ("
						+ Dates.period(other.from(), other.to()) + ")");
			}
		}
		others.add(span);
	}

	private void problem(String path, String reason) {
		this.problems.add(new ImportProblem(path, reason));
	}

	private record Span(String name, @Nullable LocalDate from, @Nullable LocalDate to) {

	}

}
