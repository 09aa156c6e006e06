package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.springframework.web.util.UriComponentsBuilder;

import org.throughline.browse.ComparedPartnership;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;

/**
 * The partnerships that a reader compares.
 *
 * @param address address of the page, without partnerships
 * @param year the reporting year that was asked for; empty for all
 * @param asked the slugs in the address
 * @param words what was typed to find partnerships
 * @param offered partnerships to choose from, those chosen first
 */
record ComparisonChoice(String address, String year, List<String> asked, String words,
		List<ComparedPartnership> offered) {

	/** The most partnerships side by side. */
	static final int MOST = 6;

	/** The most slugs of an address that are looked up. */
	private static final int READ = 20;

	private static final int LONGEST = 100;

	static ComparisonChoice of(String address, Asked asked, Function<Asked, List<ComparedPartnership>> finder) {
		return new ComparisonChoice(address, asked.year(), asked.with(), asked.name(), finder.apply(asked));
	}

	/** Returns the partnerships that are compared, by name. */
	public List<ComparedPartnership> chosen() {
		return this.offered.stream().filter(ComparedPartnership::chosen).toList();
	}

	/** Whether there are as many as fit side by side. */
	public boolean comparable() {
		return chosen().size() > 1 && chosen().size() <= MOST;
	}

	/**
	 * Returns how many in the address cannot be compared. Readers do not learn why: there
	 * is no such partnership, it published nothing, or it is not listed.
	 */
	public int missing() {
		return this.asked.size() - chosen().size();
	}

	public List<Choice> choices() {
		return this.offered.stream().map((each) -> new Choice(each.slug(), each.name())).toList();
	}

	/** Returns the address with the partnerships that are compared. */
	public String shared(String path) {
		var builder = UriComponentsBuilder.fromPath(this.address + path);
		chosen().forEach((each) -> builder.queryParam("with", each.slug()));
		return builder.toUriString();
	}

	/** Returns the address of one reporting year. */
	public String ofYear(String slug) {
		return UriComponentsBuilder.fromUriString(shared("")).queryParam("year", slug).toUriString();
	}

	/**
	 * The parameters of the address.
	 *
	 * @param with slugs of partnerships
	 * @param name words to find partnerships
	 * @param year slug of a reporting year; empty for all
	 */
	record Asked(List<String> with, String name, String year) {

		Asked {
			with = (with == null) ? new ArrayList<>()
					: with.stream().map(Asked::clean).filter((each) -> !each.isEmpty()).distinct().limit(READ).toList();
			name = clean(name);
			year = clean(year);
		}

		private static String clean(String typed) {
			return (typed == null) ? "" : FormValues.normalise(typed.substring(0, Math.min(typed.length(), LONGEST)));
		}

	}

}
