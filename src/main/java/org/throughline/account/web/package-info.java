/**
 * The pages for signing in, administering people and reading the history of changes.
 */
@NullMarked
package org.throughline.account.web;

import org.jspecify.annotations.NullMarked;
