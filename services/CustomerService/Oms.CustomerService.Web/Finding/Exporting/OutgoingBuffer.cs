namespace Oms.CustomerService.Web.Finding.Exporting;

/// <summary>Between writers that know no waiting and an answer that has to be waited for: takes what is written, and hands it on when told.</summary>
internal sealed class OutgoingBuffer : Stream
{
    private readonly MemoryStream _kept = new();

    public override bool CanRead => false;

    /// <summary>What is behind is gone: nobody comes back to it.</summary>
    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public async Task HandOnAsync(Stream to, CancellationToken token)
    {
        await to.WriteAsync(_kept.GetBuffer().AsMemory(0, (int)_kept.Length), token);
        await to.FlushAsync(token);
        _kept.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _kept.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _kept.Write(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
