/**
 * Lists that people sort, filter, page through and save: what the address asks for, and
 * what the page offers. The template is {@code govuk/list.html}.
 */
@NullMarked
package org.throughline.platform.list;

import org.jspecify.annotations.NullMarked;
