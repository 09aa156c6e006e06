package org.throughline.partnership;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises areas outside England. Other law applies there, so their partnerships are
 * out of scope.
 */
public final class OutsideEngland {

	private static final Map<String, List<String>> AREAS = Map.of("Wales",
			List.of("wales", "cymru", "blaenau gwent", "bridgend", "caerphilly", "cardiff", "carmarthenshire",
					"ceredigion", "conwy", "denbighshire", "flintshire", "gwynedd", "anglesey", "ynys mon", "merthyr",
					"monmouthshire", "neath port talbot", "pembrokeshire", "powys", "rhondda", "swansea", "torfaen",
					"glamorgan", "wrexham", "gwent", "cwm taf"),
			"Scotland",
			List.of("scotland", "scottish borders", "aberdeen", "aberdeenshire", "angus", "argyll and bute",
					"clackmannanshire", "dumfries and galloway", "dundee", "east ayrshire", "east dunbartonshire",
					"east lothian", "east renfrewshire", "edinburgh", "falkirk", "fife", "glasgow", "inverclyde",
					"midlothian", "moray", "na h eileanan siar", "western isles", "north ayrshire", "lanarkshire",
					"orkney", "perth and kinross", "renfrewshire", "shetland", "south ayrshire", "stirling",
					"west dunbartonshire", "west lothian"),
			"Northern Ireland",
			List.of("northern ireland", "antrim", "ards and north down", "armagh", "belfast",
					"causeway coast and glens", "derry city and strabane", "fermanagh and omagh",
					"lisburn and castlereagh", "mid ulster", "newry mourne and down"));

	/** Names that places in England also have, so that only the whole name counts. */
	private static final Map<String, String> WHOLE = Map.of("newport", "Wales", "highland", "Scotland");

	private OutsideEngland() {
	}

	/**
	 * Returns the country outside England that contains one of the areas; empty if none
	 * is recognised.
	 */
	public static Optional<String> country(List<String> areas) {
		return areas.stream().map(OutsideEngland::country).flatMap(Optional::stream).findFirst();
	}

	static Optional<String> country(String area) {
		String words = area.toLowerCase(Locale.UK)
			.replace('ô', 'o')
			.replace("&", " and ")
			.replaceAll("[^a-z]+", " ")
			.strip();
		String name = words.replaceAll("^(city|county) of | (city|county|county borough)? ?council$", "").strip();
		if (WHOLE.containsKey(name)) {
			return Optional.of(WHOLE.get(name));
		}
		String padded = " " + words + " ";
		return AREAS.entrySet()
			.stream()
			.filter((country) -> country.getValue().stream().anyMatch((each) -> padded.contains(" " + each + " ")))
			.map(Map.Entry::getKey)
			.findFirst();
	}

}
