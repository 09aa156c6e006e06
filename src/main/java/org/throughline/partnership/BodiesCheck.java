package org.throughline.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

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
	 * @param knownPartnerships slugs of partnerships that have bodies already
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
			problem("partnership.slug", "Enter another: there is already a partnership “" + partnership.slug()
					+ "” with organisations, groups or appointments. Its business manager adds more under Set-up");
		}
		var areas = each(partnership.areas());
		if (areas.isEmpty()) {
			problem("partnership.areas", "Enter at least one area");
		}
		for (int i = 0; i < areas.size(); i++) {
			words("partnership.areas[" + i + "]", areas.get(i));
		}
		OutsideEngland.country(areas.stream().filter(Objects::nonNull).toList())
			.ifPresent((country) -> problem("partnership.areas", country
					+ " has safeguarding law of its own. Only partnerships and reports in England can be added"));
		names("partnership.names", each(partnership.names()), ImportedBodies.ImportedPartnershipName::isMain,
				(name) -> new Span(name.name(), name.from(), name.to()));
	}

	private <N> void names(String path, List<N> names, Predicate<N> main, Function<N, Span> period) {
		if (names.stream().noneMatch(main)) {
			problem(path, "Enter at least one main name");
		}
		var spans = new ArrayList<Span>();
		for (int i = 0; i < names.size(); i++) {
			var name = names.get(i);
			var span = period.apply(name);
			words(path + "[" + i + "].name", span.name());
			span(path + "[" + i + "]", span, main.test(name) ? spans : new ArrayList<>());
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
				problem(path + ".slug", "“" + organisation.slug() + "” is in the file twice");
			}
			names(path + ".names", each(organisation.names()), ImportedBodies.ImportedName::isMain,
					(name) -> new Span(name.name(), name.from(), name.to()));
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
				problem(path + ".successor",
						"Enter another organisation. An organisation cannot take over from itself");
			}
			else if (!pairs.add(succession.predecessor() + " " + succession.successor())) {
				problem(path, "This succession is in the file twice");
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
				problem(path + ".slug", "“" + group.slug() + "” is in the file twice");
			}
			this.parents.put(group.slug(), group.parent());
			words(path + ".name", group.description().name());
			order(path, group.period().from(), group.period().to());
			if (group.host() != null) {
				organisation(path + ".host", group.host());
			}
			Integer meetings = group.meetings().meetingsPerYear();
			if (meetings != null && (meetings < 1 || meetings > 366)) {
				problem(path + ".meetingsPerYear", "Enter a whole number from 1 to 366");
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
				problem(path, "Enter an organisation, or a post or description (“as”)");
			}
			order(path, member.from(), member.to());
		}
	}

	private void parent(String path, ImportedGroup group) {
		if (group.parent() == null) {
			return;
		}
		if (!this.parents.containsKey(group.parent())) {
			problem(path, "There is no group “" + group.parent() + "”");
			return;
		}
		var seen = new HashSet<String>();
		String at = group.slug();
		while (at != null && seen.add(at)) {
			at = this.parents.get(at);
		}
		if (group.slug().equals(at)) {
			problem(path, "“" + group.slug() + "” would report to itself. Choose another group");
		}
	}

	private void appointments() {
		var appointments = each(this.bodies.appointments());
		for (int i = 0; i < appointments.size(); i++) {
			var appointment = appointments.get(i);
			String path = "appointments[" + i + "]";
			words(path + ".title", appointment.title());
			if (appointment.endReason() != null && appointment.to() == null) {
				problem(path + ".to", "Enter the last day, or remove the reason for ending");
			}
			order(path, appointment.from(), appointment.to());
			if (appointment.organisation() != null) {
				organisation(path + ".organisation", appointment.organisation());
			}
			if (appointment.group() != null && !this.parents.containsKey(appointment.group())) {
				problem(path + ".group", "There is no group “" + appointment.group() + "”");
			}
		}
	}

	private void slug(String path, String slug, Set<String> reserved) {
		if (!Slug.isSlug(slug)) {
			problem(path, "Use lower-case letters, digits and single hyphens, not “" + slug + "”");
		}
		else if (reserved.contains(slug)) {
			problem(path, "Enter another: “" + slug + "” is reserved for Throughline’s own pages");
		}
	}

	private void words(String path, @Nullable String words) {
		if (words == null || words.isBlank()) {
			problem(path, "Enter a text");
		}
	}

	private void organisation(String path, String slug) {
		if (!this.organisations.contains(slug)) {
			problem(path, "There is no organisation “" + slug + "”");
		}
	}

	private void order(String path, @Nullable LocalDate from, @Nullable LocalDate to) {
		if (!Validity.inOrder(from, to)) {
			problem(path + ".to", "Enter a last day (" + to + ") on or after the first (" + from + ")");
		}
	}

	private void span(String path, Span span, List<Span> others) {
		if (!Validity.inOrder(span.from(), span.to())) {
			order(path, span.from(), span.to());
			return;
		}
		for (var other : others) {
			if (Validity.overlap(span.from(), span.to(), other.from(), other.to())) {
				problem(path + ".from", "Change the dates. They overlap with those of “" + other.name() + "” ("
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
