package org.throughline.transfer.archive;

import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An archive that somebody damaged.
 *
 * @param name the damage
 * @param change makes it
 * @param place the part that is refused
 * @param reason words of the reason
 */
record BrokenArchive(String name, UnaryOperator<Altered> change, String place, String reason) {

	static Stream<BrokenArchive> all() {
		return Stream.of(
				new BrokenArchive("a table is missing", (archive) -> archive.without("tables/action.csv"),
						"tables/action.csv", "This part is missing"),
				new BrokenArchive("a table was changed",
						(archive) -> archive.with("tables/theme.csv", archive.text("tables/theme.csv") + " "),
						"tables/theme.csv", "its checksum differs"),
				new BrokenArchive("a file outside its folder", (archive) -> archive.with("../../etc/passwd", "root"),
						"../../etc/passwd", "is not in the description"),
				new BrokenArchive("no description", (archive) -> archive.without(Manifest.NAME), Manifest.NAME,
						"not an archive of a partnership"),
				new BrokenArchive("a description that is none",
						(archive) -> archive.with(Manifest.NAME, "{\"tables\": 3}"), Manifest.NAME, "is damaged"),
				new BrokenArchive("a newer structure",
						(archive) -> archive.manifest((manifest) -> structure(manifest, "999901010000")), Manifest.NAME,
						"newer version"),
				new BrokenArchive("an older structure",
						(archive) -> archive.manifest((manifest) -> structure(manifest, "202001010000-12345678")),
						Manifest.NAME,
						"another version of Throughline with different tables. Export the partnership again"),
				new BrokenArchive("a structure whose migrations were edited",
						(archive) -> archive.manifest(
								(manifest) -> structure(manifest, manifest.schema().replaceFirst("-.*", "-12345678"))),
						Manifest.NAME,
						"another version of Throughline with different tables. Export the partnership again"),
				new BrokenArchive("a column nobody knows",
						(archive) -> archive.table("theme", (csv) -> csv.replaceFirst("name", "nickname")),
						"tables/theme.csv", "no column “nickname”"),
				new BrokenArchive("a secret column",
						(archive) -> archive.table("user_account",
								(csv) -> csv.replaceFirst("enabled", "password_hash")),
						"tables/user_account.csv", "no column “password_hash”"),
				new BrokenArchive("a row too few",
						(archive) -> archive.table("theme", (csv) -> csv.lines().findFirst().get() + "\n"),
						"tables/theme.csv", "fewer or more rows"),
				new BrokenArchive("a row of another partnership",
						(archive) -> archive.table("priority",
								(csv) -> csv.replaceFirst(archive.manifest().partnership().toString(),
										UUID.randomUUID().toString())),
						"tables/priority.csv", "refers to a row of “partnership”"),
				new BrokenArchive("a table that others refer to is neither there nor described",
						(archive) -> archive.without("tables/annual_report.csv")
							.manifest((manifest) -> new Manifest(1, manifest.partnership(), manifest.slug(),
									manifest.name(), manifest.madeAt(), manifest.schema(),
									manifest.tables()
										.stream()
										.filter((table) -> !table.name().equals("annual_report"))
										.toList(),
									manifest.files())),
						"tables/section.csv", "refers to a row of “annual_report”"),
				new BrokenArchive("a role in the whole installation",
						(archive) -> archive.table("role_grant",
								(csv) -> csv.replaceFirst("BUSINESS_MANAGER," + archive.manifest().partnership(),
										"ADMINISTRATOR,")),
						"tables/role_grant.csv", "refers to a row of “partnership”"),
				new BrokenArchive("the history of an account",
						(archive) -> archive.table("history", (csv) -> csv.replaceFirst(",theme,", ",user_account,")),
						"tables/history.csv", "changes of rows that are not in the archive"),
				new BrokenArchive("a value no one may enter",
						(archive) -> archive.table("priority",
								(csv) -> csv.replaceFirst("\n[0-9a-f-]{36},", "\nnot-an-id,")),
						"tables/priority.csv", "The rows are damaged"),
				new BrokenArchive("a day that would be another one each time",
						(archive) -> archive.table("annual_report", (csv) -> csv.replaceFirst("2025-03-31", "today")),
						"tables/annual_report.csv", "stored otherwise than it is written"),
				new BrokenArchive("an amount that would be rounded",
						(archive) -> archive.table("contribution",
								(csv) -> csv.replaceFirst(",\\d+\\.\\d\\d,", ",12.345,")),
						"tables/contribution.csv", "stored otherwise than it is written"),
				new BrokenArchive("an amount that is no number",
						(archive) -> archive.table("contribution",
								(csv) -> csv.replaceFirst(",\\d+\\.\\d\\d,", ",NaN,")),
						"tables/contribution.csv", "is not finite"),
				new BrokenArchive("a row twice",
						(archive) -> archive.table("priority_theme",
								(csv) -> csv + csv.lines().skip(1).findFirst().get() + "\n"),
						"tables/priority_theme.csv", "fewer or more rows"),
				new BrokenArchive("a row that breaks a rule",
						(archive) -> archive.table("statement", (csv) -> csv.replaceFirst(",KEY_MESSAGE,", ",SHOUT,")),
						"tables/statement.csv", "conflicts with data"));
	}

	private static Manifest structure(Manifest manifest, String schema) {
		return new Manifest(1, manifest.partnership(), manifest.slug(), manifest.name(), manifest.madeAt(), schema,
				manifest.tables(), manifest.files());
	}

	@Override
	public String toString() {
		return this.name;
	}

}
