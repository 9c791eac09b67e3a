/** What retention means. It needs the JDK's base and nothing else, which this file proves. */
@org.jspecify.annotations.NullMarked
module dev.holdfast.core {
    requires static org.jspecify;
}
