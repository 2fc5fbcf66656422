using ObjectDetection.Hyperparameters.Requests.Checks;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Checks;

public sealed class S3PlaceTests
{
    [Theory]
    [InlineData("s3://bucket/a/b", "bucket", "a/b")]
    [InlineData("s3://bucket", "bucket", "")]
    [InlineData("https://s3.amazonaws.com/bucket/a", "bucket", "a")]
    [InlineData("https://s3-us-west-2.amazonaws.com/bucket/a", "bucket", "a")]
    [InlineData("https://bucket.s3.us-west-2.amazonaws.com/a", "bucket", "a")]
    [InlineData("https://my.s3bucket.s3-us-west-2.amazonaws.com/a", "my.s3bucket", "a")]
    [InlineData("https://s3.\uE000Suffix\uE001/\uE000a/b\uE001/train/", "\uE000a/b\uE001", "train/")]
    [InlineData("https://\uE000a.s3.b\uE001.s3.amazonaws.com/train/", "\uE000a.s3.b\uE001", "train/")]
    [InlineData("\uE000Bucket\uE001/train", "\uE000Bucket\uE001", "train")]
    public void Place_is_the_same_in_every_form(string uri, string bucket, string key) => S3Place.Of(uri).Should().Be(new S3Place(bucket, key));

    [Theory]
    [InlineData("")]
    [InlineData("s3:///key")]
    [InlineData("https://s3.amazonaws.com")]
    [InlineData("https://example.com/bucket/a")]
    [InlineData("\uE000States.Format('{}/train', $.bucket)\uE001")]
    [InlineData("\uE000Bucket\uE001-data/train")]
    [InlineData("{% $bucket & '/train' %}")]
    public void Text_that_names_no_place_has_none(string uri) => S3Place.Of(uri).Should().BeNull();
}
