package org.throughline.transfer.archive;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * An archive is refused; nothing of it was saved.
 */
public class ArchiveRefused extends RuntimeException {

	private final transient List<Problem> problems;

	/**
	 * A reason, as a message.
	 *
	 * @param place the part of the archive; empty for the archive as a whole
	 * @param code the code of the message about what is wrong and what helps
	 */
	public record Problem(String place, String code, List<Object> arguments) implements MessageSourceResolvable {

		Problem(String place, String code, Object... arguments) {
			this(place, code, List.of(arguments));
		}

		@Override
		public String[] getCodes() {
			return new String[] { this.code };
		}

		@Override
		public Object[] getArguments() {
			return this.arguments.toArray();
		}

	}

	ArchiveRefused(List<Problem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	ArchiveRefused(String place, String code, Object... arguments) {
		this(List.of(new Problem(place, code, arguments)));
	}

	/** Every problem found. */
	public List<Problem> problems() {
		return this.problems;
	}

}
