package org.throughline.platform.security;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The process that runs on a thread, such as the import of the sample. */
final class RunningProcess {

	private static final ThreadLocal<String> NAME = new ThreadLocal<>();

	private RunningProcess() {
	}

	/** Returns its name, or {@code null} if there is none. */
	static @Nullable String name() {
		return NAME.get();
	}

	/** Runs work as a process or, without a name, as none. */
	static <T> T run(@Nullable String name, Supplier<T> work) {
		String before = NAME.get();
		set(name);
		try {
			return work.get();
		}
		finally {
			set(before);
		}
	}

	private static void set(@Nullable String name) {
		if (name == null) {
			NAME.remove();
		}
		else {
			NAME.set(name);
		}
	}

}
