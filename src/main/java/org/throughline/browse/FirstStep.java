package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A first step in a new installation or a new partnership. It is ticked off by what has
 * been recorded.
 *
 * @param name message key
 * @param address where it is done, or {@code null} if somebody else does it
 */
public record FirstStep(String name, @Nullable String address, boolean done) {

	/**
	 * Returns the first steps of a partnership, or none if all are done.
	 * @param here address of its desk
	 */
	public static List<FirstStep> of(String here, ManagerDesk.Counts counts) {
		return open(
				List.of(new FirstStep("firstStep.organisations", here + "/organisations", counts.organisations() > 0),
						new FirstStep("firstStep.partners", here + "/governance", counts.partners() > 0),
						new FirstStep("firstStep.people", null, counts.people() > 1),
						new FirstStep("firstStep.themes", "/manage/themes", counts.themes() > 0),
						new FirstStep("firstStep.report", here + "/reports", counts.reports() > 0)));
	}

	/**
	 * Returns the first steps of an installation, or none if all are done.
	 * @param secondStep whether the administrator signs in with a second step
	 * @param publicAddress whether the address that people use is set
	 * @param pages whether the pages about the service are complete
	 */
	static List<FirstStep> of(Installation installation, boolean secondStep, boolean publicAddress, boolean pages) {
		return open(List.of(new FirstStep("firstStep.secondStep", "/account/second-step", secondStep),
				new FirstStep("firstStep.publicAddress", null, publicAddress),
				new FirstStep("firstStep.pages", "/admin/pages", pages),
				new FirstStep("firstStep.partnership", "/admin/partnerships/new", installation.partnership),
				new FirstStep("firstStep.manager", "/admin/users", installation.manager),
				new FirstStep("firstStep.organisations.import", "/admin/import", installation.organisations),
				new FirstStep("firstStep.themes", "/manage/themes", installation.themes),
				new FirstStep("firstStep.report.manager", null, installation.report)));
	}

	private static List<FirstStep> open(List<FirstStep> steps) {
		return steps.stream().allMatch(FirstStep::done) ? List.of() : steps;
	}

	/** The parts of the set-up that are complete. */
	record Installation(boolean partnership, boolean organisations, boolean manager, boolean themes, boolean report) {

	}

}
